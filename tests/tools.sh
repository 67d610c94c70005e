# What ./run and ./test need of the machine. Sourced, from the root of the repository.

# no compiler or build node stays behind
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
BUILD_FLAGS=(--nologo -v quiet -p:UseSharedCompilation=false)

stop() {
  echo "$*" >&2
  exit 1
}

need_dotnet() {
  command -v dotnet >/dev/null || stop "Lindian needs the .NET SDK 10 (https://dot.net/download). It was not found."
  dotnet --version >/dev/null 2>&1 ||
    stop "Lindian needs the .NET SDK $(grep -o '10[0-9.]*' global.json | head -1) or a later patch; found: $(cd / && dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')"
}

need_node() {
  command -v npm >/dev/null || stop "Lindian needs Node.js 20.19 or later with npm (https://nodejs.org). It was not found."
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    stop "Lindian needs Node.js 20.19 or later; found $(node --version)."
}

# The newest PostgreSQL server binaries; they are rarely on the PATH.
postgres_bin() {
  local initdb
  initdb=$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)
  dirname "${initdb:-$(command -v initdb)}" 2>/dev/null
}

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# Installs what the tests need beyond .NET and Node, where that is possible without asking.
need_test_tools() {
  local missing=()
  [ -x "$(postgres_bin)/initdb" ] || missing+=(postgresql)
  chromium_path >/dev/null || missing+=(chromium)
  [ -n "$(fc-list ':lang=zh' 2>/dev/null | head -1)" ] || missing+=(fontconfig fonts-noto-cjk)
  [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing+=(nginx) # two nodes behind a proxy
  command -v java >/dev/null || missing+=(default-jre-headless) # the checker of markup
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    stop "The tests need: ${missing[*]}. Install them once, for example: sudo apt-get install ${missing[*]}"
  fi
  echo "Installing ${missing[*]} …"
  # the tests start a server of their own; the package's must not
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  { apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Options::=--force-confold "${missing[@]}"; } >/dev/null || stop "Could not install ${missing[*]}."
}
