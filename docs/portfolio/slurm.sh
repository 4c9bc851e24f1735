#!/bin/bash
#SBATCH --job-name=manuals
#SBATCH --output=shard-%a.log
# One shard for each task, FOLDER being seen by all machines:
#   sbatch --wait --array=1-10 slurm.sh PROGRAM PRODUCT PORTFOLIO FOLDER 10
#   sbatch --wait --array=3 slurm.sh PROGRAM PRODUCT PORTFOLIO FOLDER 10      one again that has died
set -euo pipefail
"$1" build --quiet --product "$2" --portfolio "$3" --format html,markdown \
  --shard "$SLURM_ARRAY_TASK_ID/$5" --output "$4/shard-$SLURM_ARRAY_TASK_ID"
