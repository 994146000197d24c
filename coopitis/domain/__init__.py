"""The rule: accounts, overdrafts, the index. Pure: the day is passed in, money is cents, time is minutes."""
