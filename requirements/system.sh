#!/usr/bin/env bash
# The programs beside the product: tesseract (scans) and LibreOffice (DOC, RTF, ODT, XLS). Installed by apt when root;
# otherwise a line says what to install, and the product says the same of each file that needs it. Never an error.
#
# usage: system.sh ocr|office …
set -euo pipefail

has_ocr() { command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx vie; }
has_office() { command -v soffice >/dev/null || command -v libreoffice >/dev/null; }

declare -A packages=(
  [ocr]="tesseract-ocr tesseract-ocr-vie"
  # liberation2 has all of Vietnamese; the older set lacks 92 glyphs.
  [office]="libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation2"
)
declare -A purpose=([ocr]="đọc bản quét" [office]="đọc tệp DOC, RTF, ODT, XLS")

missing=()
for part in "$@"; do
  "has_$part" || missing+=("$part")
done
[ ${#missing[@]} -gt 0 ] || exit 0

wanted=""
for part in "${missing[@]}"; do wanted+=" ${packages[$part]}"; done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086  # a list of names
  quickly="-o Acquire::Retries=1 -o Acquire::http::Timeout=20"
  apt-get $quickly update -qq && apt-get $quickly install -y -qq --no-install-recommends $wanted >/dev/null && exit 0
fi
for part in "${missing[@]}"; do
  echo "Để ${purpose[$part]}, hãy cài thêm: ${packages[$part]}" >&2
done
