#!/bin/sh
# Runs a hub and copies the built site to a web host: static-host.sh HUB TARGET, from cron once an hour, say.
# TARGET is anything rsync takes: a folder, or user@host:/var/www/hub/
set -eu
hub=$1
target=$2
npx --yes newswright@0.1 run "$hub"
rsync --archive --delete --exclude .newswright-build "$hub/_site/" "$target"
