@echo off
rem Starts ResNet Explorer. JAVA_HOME is used when set; Java 17 or later is needed.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" "@%HERE%\bin\jvm.options" -Dresnetexplorer.app="%HERE%" -cp "%HERE%\lib\*" org.resnetexplorer.app.shell.Launcher %*
exit /b %ERRORLEVEL%
