@echo off
rem Sets the machine up where needed and starts the product, as ./run does elsewhere.
setlocal
set "ROOT=%~dp0"
set "VENV=%ROOT%.venv"
set "PYTHON=%VENV%\Scripts\python.exe"

if exist "%VENV%\requirements.lock" (
    fc /b "%ROOT%requirements.lock" "%VENV%\requirements.lock" >nul 2>&1 || rmdir /s /q "%VENV%"
)
"%PYTHON%" -m pip --version >nul 2>&1 || call :make || exit /b 3
if not exist "%VENV%\requirements.lock" call :fill || exit /b 3
set "FIRST=%~1"
if "%FIRST%"=="" goto window
if "%FIRST:~0,6%"=="--data" goto window
if "%FIRST:~0,6%"=="--lang" goto window
"%PYTHON%" "%ROOT%main.py" %*
exit /b %errorlevel%

:window
"%PYTHON%" "%ROOT%main.py" demo --if-new %* || exit /b
"%PYTHON%" "%ROOT%main.py" %*
exit /b %errorlevel%

:make
if exist "%VENV%" rmdir /s /q "%VENV%"
for %%v in (3.13 3.12 3.11) do (
    py -%%v -m venv "%VENV%" >nul 2>&1 && exit /b 0
)
python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && python -m venv "%VENV%" && exit /b 0
echo Python 3.11 or newer is missing: install it for this user, then start again. 1>&2
exit /b 3

:fill
echo Fetching the locked packages into .venv; the first time takes some minutes. 1>&2
"%PYTHON%" -m pip install --disable-pip-version-check --no-input --no-deps --only-binary :all: --require-hashes -r "%ROOT%requirements.lock"
if errorlevel 1 (
    echo The packages could not be installed, see above: is there a network, and room on the disk? 1>&2
    exit /b 3
)
copy /y "%ROOT%requirements.lock" "%VENV%\requirements.lock" >nul
exit /b 0
