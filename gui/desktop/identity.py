"""Who the program is to the desktop. Names as systems know them; what people read is in `entry` and `about`."""

from __future__ import annotations

from pathlib import Path

NAME = "Perceptron Lab"
COMMAND = "perceptron-lab"
ORGANISATION_DOMAIN = "perceptronlab.org"  # the form that systems ask for; nobody is promised an address behind it
APP_ID = "org.perceptronlab.PerceptronLab"  # desktop file, icon, AppStream, Wayland and Windows taskbar
FILE_SUFFIX = ".perceptron"
FILE_TYPE = "application/x-perceptron-lab"
ICON_SIZES = (16, 32, 48, 64, 128, 256)
ICONS = Path(__file__).parent / "icons"
