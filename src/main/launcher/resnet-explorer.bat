@echo off
rem Starts ResNet Explorer. JAVA_HOME is used when set; Java 17 or later is needed.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
if not "%JAVA_HOME%"=="" if not exist "%JAVA%.exe" goto nojava
if "%JAVA_HOME%"=="" where java >nul 2>nul || goto nojava
rem A Java tells its version in a file; where there is none, Java itself has to say what is wrong.
set "RELEASE="
if not "%JAVA_HOME%"=="" set "RELEASE=%JAVA_HOME%\release"
if not defined RELEASE for /f "delims=" %%J in ('where java') do if not defined RELEASE set "RELEASE=%%~dpJ..\release"
set "VERSION="
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==." %%K in ("%RELEASE%") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
if not defined VERSION goto start
set "VERSION=%VERSION:"=%"
if %VERSION% LSS 17 goto oldjava
:start
rem Set by others, these would make the engine look for another PyTorch, or for one on the network.
set "PYTORCH_VERSION="
set "PYTORCH_FLAVOR="
set "PYTORCH_PRECXX11="
set "PYTORCH_LIBRARY_PATH="
set "PYTORCH_EXTRA_LIBRARY_PATH="
set "PYTORCH_LIBRARY_EXCLUSION="
set "LIBSTDCXX_LIBRARY_PATH="
set "DJL_DEFAULT_ENGINE="
set "DJL_CACHE_DIR="
set "ENGINE_CACHE_DIR="
set "DJL_OFFLINE=true"
rem PyTorch's threads sleep while they wait: spinning, a run took eight times as long on busy cores.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
"%JAVA%" "@%HERE%\bin\jvm.options" -DPYTORCH_LIBRARY_PATH="%HERE%\native" -Djna.boot.library.path="%HERE%\native" -cp "%HERE%\lib\*" org.resnetexplorer.app.shell.start.Launcher %*
exit /b %ERRORLEVEL%
:oldjava
echo resnet-explorer: "%JAVA%" is of version %VERSION%. Install Java 17 or later, or set JAVA_HOME to the folder it lies in. 1>&2
exit /b 1
:nojava
echo resnet-explorer: "%JAVA%" is not there. Install Java 17 or later, or set JAVA_HOME to the folder it lies in. 1>&2
exit /b 1
