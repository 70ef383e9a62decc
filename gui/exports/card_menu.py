"""The menu of a card: a button beside its title, a right click on the card, the menu key."""

from __future__ import annotations

from collections.abc import Callable

from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QGraphicsView, QMenu

from gui.style.card import Card

translate = QCoreApplication.translate


def add_card_menu(
    card: Card, copy: Callable[[], object], save: Callable[[], object], numbers: Callable[[], object] | None
) -> QMenu:
    """Give a card its menu: what there is to take away, and what the card adds.

    Parameters
    ----------
    card : Card
    copy, save, numbers : function
        Copies its picture, saves it, copies its numbers; None where it has none.
    """
    menu = QMenu(card)
    menu.setObjectName(f"{card.objectName()}Menu")
    menu.addAction(translate("exports", "Copy picture")).triggered.connect(lambda _checked=False: copy())
    menu.addAction(translate("exports", "Save picture…")).triggered.connect(lambda _checked=False: save())
    if numbers is not None:
        menu.addAction(translate("exports", "Copy numbers")).triggered.connect(lambda _checked=False: numbers())
    card.fill_menu(menu)
    card.set_menu(menu, translate("exports", "More of this view: what it draws, its picture, its numbers"))
    card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    card.customContextMenuRequested.connect(lambda place: _open(menu, card.mapToGlobal(place)))
    for plot in card.findChildren(QGraphicsView):
        # the system asks for a menu when the right button goes down, which in a plot may begin a drag
        plot.viewport().setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        plot.scene().sigMouseClicked.connect(lambda event: _clicked(menu, event))  # type: ignore[attr-defined]
    return menu


def _clicked(menu: QMenu, event: MouseClickEvent) -> None:
    if event.button() == Qt.MouseButton.RightButton:
        _open(menu, event.screenPos().toPoint())


def _open(menu: QMenu, place: QPoint) -> None:
    menu.popup(place)
