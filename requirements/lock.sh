#!/usr/bin/env bash
# Works out exact versions for pyproject.toml's dependencies and writes base.lock, models.lock and dev.lock.
# Each file holds only what the ones before it do not. A local version ("+cpu") is dropped: any build of it will do.
set -euo pipefail
python=${1:-python3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m venv "$work/venv"
pip() { "$work/venv/bin/python" -m pip --disable-pip-version-check "$@"; }
frozen() { pip freeze --all --exclude cancu --exclude pip | sed -E 's/\+[A-Za-z0-9.]+$//' | sort -f; }
write() {  # write NAME: what is installed now and in no earlier file
  frozen | grep -vxFf <(cat "$work"/seen 2>/dev/null || true) > "$work/new" || true
  { echo "# Exact versions, made by 'make lock' from pyproject.toml. Do not edit."; cat "$work/new"; } > "$here/$1"
  frozen > "$work/seen"
}

pip install --quiet --upgrade 'setuptools>=77'
pip install --quiet "$root"
write base.lock
pip install --quiet torch==2.13.0
pip install --quiet "$root[models]"
write models.lock
pip install --quiet "$root[dev]"
write dev.lock
