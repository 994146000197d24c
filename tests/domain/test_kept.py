from helpers.entries import ON, ago, evening, group, judged, promise, result

from coopitis.domain.promise_check import kept_maximum, kept_target, kept_time, kept_worth, minutes_per_result


def test_a_target_is_open_until_its_day_has_passed():
    check = promise(target=2, until=ON)
    account = judged(group(check, result(1)))
    assert kept_target(check, account, ON) is None
    assert kept_target(check, account, ago(-1)) is False


def test_a_target_that_is_reached_is_kept_even_when_its_day_has_passed():
    check = promise(target=2, until=ago(50))
    assert kept_target(check, judged(group(check, result(1), result(2))), ON) is True


def test_without_a_target_or_a_day_nothing_is_broken():
    account = judged(group(promise()))
    assert kept_target(promise(), account, ON) is None
    assert kept_target(promise(target=1), account, ON) is None


def test_one_result_takes_the_time_of_all_evenings_shared_out():
    # (60 + 121) min / 2 results = 90.5 min, 91 rounded half up.
    check = promise(minutes_per_result=90)
    account = judged(
        group(check, evening(3, attendance=60), evening(2, attendance=121), result(1), result(1))
    )
    assert minutes_per_result(account) == 91
    assert kept_time(check, account) is False
    assert kept_time(promise(minutes_per_result=91), account) is True


def test_time_is_open_without_a_result_or_an_answer():
    assert (
        kept_time(promise(minutes_per_result=90), judged(group(promise(), evening(3, attendance=60)))) is None
    )
    assert kept_time(promise(), judged(group(promise(), result(1)))) is None


def test_the_maximum_is_kept_to_the_cent():
    # 800.00 / 2 = 400.00 each, the maximum; a cent more a piece is 400.01.
    assert kept_maximum(judged(group(promise(), evening(3, 800_00), result(1), result(1)))) is True
    assert kept_maximum(judged(group(promise(), evening(3, 800_02), result(1), result(1)))) is False
    assert kept_maximum(judged(group(promise(), evening(3, 800_00)))) is None


def test_whether_it_is_worth_it_is_the_accounts_word():
    assert kept_worth(judged(group(promise(), evening(3, 100_00), result(1)))) is True
    assert kept_worth(judged(group(promise(), evening(3, 100_00)))) is None
    assert kept_worth(judged(group(promise(), evening(3, 400_00)))) is False
