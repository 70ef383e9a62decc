"""The data of what a file holds, made before it is put on: each table is read once, however many moments name it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from core.data.dataset import Dataset, make_dataset, prepare
from core.data.give_way import GiveWay, go_on
from core.data.samples import Samples
from core.plan.errors import InputError
from core.plan.experiment import DATA_FIELDS, TABLE_FIELDS, Experiment, is_file

OF_A_TABLE = ("data", *TABLE_FIELDS)


class KnownData:
    """Data that were read from files of tables, and what refused to be."""

    def __init__(self) -> None:
        self._samples: dict[tuple[object, ...], Samples] = {}  # by table, and what is taken of it
        self._proposed: dict[str, Experiment] = {}  # by table, and what is asked of it
        self._found: dict[tuple[object, ...], Dataset | InputError] = {}  # by all that the data depend on

    def prepare(self, wishes: Mapping[str, Any], give_way: GiveWay = go_on) -> Experiment:
        """Complete an experiment's values, as `core.data.dataset.prepare` does, and keep what was read for it."""
        asked = repr([wishes.get(name) for name in OF_A_TABLE])
        proposed = self._proposed.get(asked)
        samples = None if proposed is None else self._samples.get(_of(proposed, OF_A_TABLE))
        if samples is not None:
            wishes = {**wishes, **{name: getattr(proposed, name) for name in TABLE_FIELDS}}
        experiment, dataset = prepare(wishes, give_way=give_way, known=samples)
        self._proposed[asked] = experiment
        self.keep(experiment, dataset)
        return experiment

    def keep(self, experiment: Experiment, dataset: Dataset) -> None:
        """Keep the data of an experiment, where they come from a file."""
        if lies_in_a_file(experiment) and dataset.samples is not None:
            self._samples[_of(experiment, OF_A_TABLE)] = dataset.samples
            self._found[_of(experiment, DATA_FIELDS)] = dataset

    def lacks(self, experiments: Iterable[Experiment]) -> list[Experiment]:
        """Return those whose table has yet to be read."""
        return [one for one in experiments if lies_in_a_file(one) and _of(one, DATA_FIELDS) not in self._found]

    def read(self, experiments: Iterable[Experiment], give_way: GiveWay = go_on) -> None:
        """Read the tables that experiments name; one that cannot be used is refused by `make`."""
        for experiment in self.lacks(experiments):
            samples = self._samples.get(_of(experiment, OF_A_TABLE))
            try:
                self.keep(experiment, prepare(experiment.values(), give_way=give_way, known=samples)[1])
            except InputError as error:
                self._found[_of(experiment, DATA_FIELDS)] = error

    def make(self, experiment: Experiment) -> Dataset:
        """Return the data of an experiment, made now where they are not known.

        Raises
        ------
        InputError
            For a table that cannot be used.
        """
        found = self._found.get(_of(experiment, DATA_FIELDS))
        if isinstance(found, InputError):
            raise found
        return make_dataset(experiment) if found is None else found


def lies_in_a_file(experiment: Experiment) -> bool:
    """Tell whether the data of an experiment are read from a file of the user's."""
    return experiment.rows is None and is_file(experiment.data)


def _of(experiment: Experiment, names: Iterable[str]) -> tuple[object, ...]:
    return tuple(getattr(experiment, name) for name in names)
