"""What the files of exercises are called."""

SUFFIX = ".taawun-exercise"
