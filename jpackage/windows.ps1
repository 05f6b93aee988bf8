# Makes the program for Windows out of what "mvn package" left in target\resnet-explorer:
#   windows.ps1 app-image    target\jpackage\ResNet Explorer, a folder that runs where it is put
#   windows.ps1 msi          that, and a package to install (needs WiX 3)
param([ValidateSet('app-image', 'msi')] [string] $Kind = 'msi')

$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$program = Join-Path $root 'target\resnet-explorer'
$out = Join-Path $root 'target\jpackage'
$title = 'ResNet Explorer'

function Fail([string] $sentence) {
  [Console]::Error.WriteLine("windows.ps1: $sentence")
  exit 1
}

# Runs a tool of the JDK; what it says is shown only when it fails.
function Invoke-Tool([string] $tool, [string[]] $arguments) {
  $said = & (Join-Path $jdk "bin\$tool.exe") @arguments 2>&1
  if ($LASTEXITCODE -ne 0) { Fail "$tool failed: $($said | Select-Object -Last 1)" }
  return $said
}

if ($env:OS -ne 'Windows_NT') { Fail 'this makes packages for Windows; linux.sh and macos.sh are for their systems.' }

$jdk = $env:JAVA_HOME
if (-not $jdk) { Fail 'there is no JDK here: set JAVA_HOME to one of version 17 or later.' }
foreach ($tool in 'java', 'jar', 'jdeps', 'jlink', 'jpackage') {
  if (-not (Test-Path (Join-Path $jdk "bin\$tool.exe"))) { Fail "$tool is missing in the JDK ${jdk}: set JAVA_HOME to a complete JDK, 17 or later." }
}
$jdkVersion = Invoke-Tool 'jpackage' @('--version')
if ([int] ("$jdkVersion" -split '\.')[0] -lt 17) { Fail "the JDK $jdk is of version $jdkVersion; 17 or later is needed." }

$jars = @(Get-ChildItem (Join-Path $program 'lib\resnet-explorer-*.jar') -ErrorAction SilentlyContinue)
if ($jars.Count -eq 0) { Fail 'there is no program in target\resnet-explorer: run "mvn package" first.' }
if ($jars.Count -gt 1) { Fail 'target\resnet-explorer\lib holds several versions: run "mvn clean package".' }
$version = $jars[0].BaseName -replace '^resnet-explorer-', '' -replace '-SNAPSHOT$', ''
if ($Kind -eq 'msi' -and -not (Get-Command light.exe -ErrorAction SilentlyContinue)) { Fail 'light.exe is missing: install WiX Toolset 3 and put it on the PATH.' }
$free = [math]::Floor((Get-PSDrive (Split-Path -Qualifier $root).TrimEnd(':')).Free / 1048576)
if ($free -lt 3000) { Fail "$free MB are free on the disk of $root; 3000 MB are needed." }

# Everything is made in a folder of its own and moved when it is whole.
$work = Join-Path $out ".making.$PID"
New-Item -ItemType Directory -Force $work | Out-Null
try {
  # Classes without their module descriptors, so that jdeps names what they use and no more; see common.sh.
  $classes = Join-Path $work 'classes'
  New-Item -ItemType Directory $classes | Out-Null
  Push-Location $classes
  foreach ($library in Get-ChildItem (Join-Path $program 'lib\*.jar')) {
    Invoke-Tool 'jar' @('xf', $library.FullName) | Out-Null
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue 'META-INF\versions', 'module-info.class'
  }
  Pop-Location
  $found = Invoke-Tool 'jdeps' @('--ignore-missing-deps', '--print-module-deps', $classes)
  # Reached as services only: Korean dates and numbers, today's cipher suites, screen readers.
  $modules = "$found,jdk.localedata,jdk.crypto.ec,jdk.accessibility"
  Remove-Item -Recurse -Force $classes
  $runtime = Join-Path $work 'runtime'
  Invoke-Tool 'jlink' @('--add-modules', $modules, '--include-locales=en,ko', '--strip-java-debug-attributes',
    '--no-header-files', '--no-man-pages', '--compress=2', '--output', $runtime) | Out-Null
  & (Join-Path $runtime 'bin\java.exe') -Xshare:dump 2>&1 | Out-Null
  if ($LASTEXITCODE -ne 0) { Fail 'the runtime could not share its classes.' }

  $content = Join-Path $work 'input'
  Copy-Item -Recurse (Join-Path $program 'lib') $content
  Copy-Item -Recurse (Join-Path $program 'native') (Join-Path $content 'native')
  Copy-Item -Recurse (Join-Path $program 'samples') (Join-Path $content 'samples')
  Copy-Item -Recurse (Join-Path $root 'jpackage\licences') (Join-Path $content 'licences')

  $options = @()
  foreach ($line in Get-Content (Join-Path $program 'bin\jvm.options')) {
    if ($line) { $options += @('--java-options', $line) }
  }
  $options += @('--java-options', '-DPYTORCH_LIBRARY_PATH=$APPDIR\native',
    '--java-options', '-Djna.boot.library.path=$APPDIR\native')
  $icon = Join-Path $root 'jpackage\icon\resnet-explorer.ico'
  # The window's starter has no console; resnet-explorer.exe is the same program for the command line.
  Invoke-Tool 'jpackage' (@('--type', 'app-image', '--dest', $work, '--name', $title, '--input', $content,
      '--main-jar', $jars[0].Name, '--main-class', 'org.resnetexplorer.app.shell.start.Launcher',
      '--runtime-image', $runtime, '--icon', $icon, '--app-version', $version, '--vendor', $title,
      '--description', 'Walk through ResNet layer by layer',
      '--add-launcher', "resnet-explorer=$(Join-Path $root 'jpackage\windows\console.properties')") + $options) | Out-Null
  $image = Join-Path $work $title
  # JavaFX looks for its libraries in the folder bin beside that of its jars.
  New-Item -ItemType Directory (Join-Path $image 'bin') | Out-Null
  Copy-Item (Join-Path $program 'bin\*.dll') (Join-Path $image 'bin')

  if ($Kind -eq 'msi') {
    Invoke-Tool 'jpackage' @('--type', 'msi', '--dest', (Join-Path $work 'msi'), '--name', $title, '--app-image', $image,
      '--app-version', $version, '--win-menu', '--win-shortcut-prompt', '--win-dir-chooser',
      '--win-upgrade-uuid', '6b1f0f4e-6c0e-4a51-9d0f-0c8f2f6c7e15',
      '--file-associations', (Join-Path $root 'jpackage\safetensors.properties'),
      '--file-associations', (Join-Path $root 'jpackage\pytorch.properties'),
      '--license-file', (Join-Path $root 'jpackage\licences\README.txt'), '--vendor', $title) | Out-Null
    foreach ($package in Get-ChildItem (Join-Path $work 'msi\*.msi')) {
      Move-Item -Force $package.FullName $out
      Join-Path $out $package.Name
    }
  }
  $final = Join-Path $out $title
  if (Test-Path $final) { Remove-Item -Recurse -Force $final }
  Move-Item $image $final
  $final
} finally {
  Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work
}
