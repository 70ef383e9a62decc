"""What somebody before a race looks at."""

from PySide6.QtWidgets import QTableWidget


def frame(user):
    assert not user.frame.alone
    return user.frame


def labels(user):
    return [descent.label for descent in frame(user).descents]


def cells(user, column):
    table = user.find("costTable", QTableWidget)
    return {
        table.verticalHeaderItem(row).text(): table.item(row, column).text()
        for row in range(table.rowCount())
        if table.item(row, column) is not None
    }


def iterations(user):
    """Where each run stands."""
    return [descent.place.iteration for descent in frame(user).descents]


def settles(user):
    user.waits(lambda: user.window.session.player.settled, timeout=10_000)
