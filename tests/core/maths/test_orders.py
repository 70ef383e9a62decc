"""The order of an epoch: every sample once, drawn from the seed and the epoch alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.maths.orders import Orders, epoch_order


@given(st.integers(0, 2**63 - 1), st.integers(1, 10**6), st.integers(1, 500))
@settings(deadline=None)
def test_an_order_visits_every_sample_once_and_depends_on_seed_and_epoch_alone(seed, epoch, train):
    order = epoch_order(seed, epoch, train)
    assert sorted(order.tolist()) == list(range(train))
    assert order.tobytes() == epoch_order(seed, epoch, train).tobytes()
    fresh = Orders(seed, train, shuffle=True)
    fresh[epoch + 3], fresh[epoch + 1]  # what else was drawn before does not matter
    assert fresh[epoch].tobytes() == order.tobytes()


def test_an_order_is_the_same_in_every_version_of_the_program():
    assert epoch_order(0, 1, 10).tolist() == np.random.default_rng((0, 1)).permutation(10).tolist()
    assert epoch_order(7, 3, 10).tolist() == [3, 5, 4, 7, 8, 0, 9, 2, 1, 6]


@given(st.integers(0, 2**63 - 2), st.integers(1, 10**6))
@settings(deadline=None)
def test_each_epoch_and_each_seed_has_an_order_of_its_own(seed, epoch):
    orders = {epoch_order(*key, 30).tobytes() for key in [(seed, epoch), (seed, epoch + 1), (seed + 1, epoch)]}
    assert len(orders) == 3


def test_no_two_of_the_epochs_of_a_run_share_an_order():
    assert len({epoch_order(0, epoch, 50).tobytes() for epoch in range(1, 201)}) == 200


def test_where_a_sample_comes_in_an_epoch_is_left_to_chance():
    places = np.array([epoch_order(seed, 1, 10).tolist().index(0) for seed in range(2000)])
    assert (np.bincount(places, minlength=10) > 140).all()  # 200 expected each


@pytest.mark.parametrize("epoch", [1, 2, 1000])
def test_without_shuffling_every_epoch_visits_the_data_s_own_order(epoch):
    assert epoch_order(3, epoch, 12, shuffle=False).tolist() == list(range(12))
    assert Orders(3, 12, shuffle=False)[epoch].tolist() == list(range(12))


def test_the_kept_orders_are_few_read_only_and_right_whatever_was_asked_before(monkeypatch):
    drawn = []
    monkeypatch.setattr("core.maths.orders.epoch_order", lambda *key: drawn.append(key[1]) or epoch_order(*key))
    orders = Orders(5, 40, shuffle=True)
    for epoch in [1, 2, 3, 4, 1, 9, 2, 2, 8, 1]:
        order = orders[epoch]
        assert order.tobytes() == epoch_order(5, epoch, 40).tobytes()
        with pytest.raises(ValueError, match="read-only"):
            order[0] = 1
    assert drawn == [1, 2, 3, 4, 1, 9, 2, 8, 1]  # the last three are kept
