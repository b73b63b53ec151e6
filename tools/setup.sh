# Sourced by bin/*: make .venv and node_modules match the lock files. Nothing is done when nothing changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }
fingerprint() { cksum "$@" | tr -d '\n'; }

find_python() {
  local candidate
  for candidate in "${CARECENTER_PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      printf '%s' "$candidate"
      return
    fi
  done
  fail "Python 3.11 or newer is needed. Install it, or name it: CARECENTER_PYTHON=/path/to/python3 $0"
}

make_environment() {
  [ -x .venv/bin/python ] && .venv/bin/python -c 'import pip' 2>/dev/null && return 0
  local python
  python=$(find_python)
  say "Making the Python environment .venv with $("$python" --version)"
  rm -rf .venv
  "$python" -m venv .venv || fail "could not make .venv; on Debian: apt-get install python3-venv"
}

# install_python requirements.lock | requirements-dev.lock; the second contains the first.
install_python() {
  local wanted
  [ ! -L .venv ] || return 0 # a linked environment belongs to another checkout
  wanted=$(fingerprint "$1")
  [ "$(cat ".venv/$1.done" 2>/dev/null)" = "$wanted" ] && return 0
  say "Installing the Python packages of $1 (a few minutes the first time)"
  .venv/bin/python -m pip install --disable-pip-version-check --no-input -qq --require-hashes -r "$1"
  printf '%s' "$wanted" > ".venv/$1.done"
  if [ "$1" = requirements-dev.lock ]; then fingerprint requirements.lock > .venv/requirements.lock.done; fi
}

find_npm() {
  if command -v npm >/dev/null 2>&1 && npm --version >/dev/null 2>&1; then
    npm_command=(npm)
    return
  fi
  if [ ! -x .venv/bin/npm ]; then
    say "No Node on this machine: installing it into .venv"
    .venv/bin/python -m pip install --disable-pip-version-check --no-input -qq --require-hashes -r requirements-node.lock
  fi
  export PATH="$PWD/.venv/bin:$PATH"
  npm_command=("$PWD/.venv/bin/npm")
}

install_browser_libraries() {
  local wanted
  [ ! -L node_modules ] || return 0
  wanted=$(fingerprint package-lock.json)
  [ "$(cat node_modules/.done 2>/dev/null)" = "$wanted" ] && return 0
  find_npm
  say "Installing the browser libraries"
  "${npm_command[@]}" ci --ignore-scripts --no-audit --no-fund --loglevel=error --no-update-notifier
  printf '%s' "$wanted" > node_modules/.done
}

# set_up requirements.lock: two starts at once wait for each other where flock exists.
set_up() {
  if command -v flock >/dev/null 2>&1 && [ -w . ]; then
    exec 9> .setup.lock
    flock 9
  fi
  make_environment
  install_python "$1"
  install_browser_libraries
  { exec 9>&-; } 2>/dev/null || true
}
