@echo off
rem Runs Maven for this project: one that is installed and new enough, else one that is downloaded once
rem and checked against its SHA-256 (.mvn\wrapper\maven-wrapper.properties). MVNW_URL names a mirror of the ZIP.
setlocal EnableDelayedExpansion

where java >nul 2>nul
if errorlevel 1 if not defined JAVA_HOME (
  echo Tandem cannot be built: no JDK 25 was found. Install one, for example from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)

set VERSION=0
for /f "tokens=3" %%v in ('mvn --batch-mode --version 2^>nul ^| findstr /c:"Apache Maven"') do (
  for /f "tokens=1-3 delims=.-" %%a in ("%%v") do set /a VERSION=%%a*1000000+%%b*1000+%%c
)
if %VERSION% geq 3008006 (
  call mvn %*
  exit /b !errorlevel!
)

for /f "usebackq tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "URL=%%b"
  if "%%a"=="distributionSha256Sum" set "SUM=%%b"
)
if defined MVNW_URL set "URL=%MVNW_URL%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MAVEN=%MAVEN_USER_HOME%\wrapper\tandem\%SUM%"

if not exist "%MAVEN%\bin\mvn.cmd" (
  echo Downloading Maven, once: %URL% 1>&2
  powershell -NoProfile -ExecutionPolicy Bypass -Command ^
    "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
    "$new = Join-Path $env:TEMP ('maven-' + [guid]::NewGuid());" ^
    "New-Item -ItemType Directory -Path $new | Out-Null;" ^
    "try { Invoke-WebRequest -UseBasicParsing -Uri $env:URL -OutFile (Join-Path $new 'maven.zip') }" ^
    "catch { [Console]::Error.WriteLine('Tandem cannot be built: no Maven 3.8.6 or newer is installed, and ' + $env:URL + ' cannot be reached. Install Maven, or set MVNW_URL to a mirror.'); exit 1 };" ^
    "if ((Get-FileHash (Join-Path $new 'maven.zip') -Algorithm SHA256).Hash -ne $env:SUM)" ^
    "{ [Console]::Error.WriteLine('Tandem cannot be built: ' + $env:URL + ' is not the Maven this project expects (its SHA-256 differs).'); exit 1 };" ^
    "Expand-Archive (Join-Path $new 'maven.zip') $new;" ^
    "New-Item -ItemType Directory -Force -Path (Split-Path $env:MAVEN) | Out-Null;" ^
    "Move-Item (Get-Item (Join-Path $new 'apache-maven-*')) $env:MAVEN;" ^
    "Remove-Item -Recurse $new"
  if errorlevel 1 exit /b 1
)
call "%MAVEN%\bin\mvn.cmd" %*
exit /b %errorlevel%
