"""The rule: accounts, overdrafts, the index. Pure: the day is passed in, money is cents, time is minutes.

The product follows an essay point by point; tests are named after the points they show on screen:

A1 time, A2 what it is worth, A3 goals, A4 measurable results, A5 what the others get, A6 what I get: the
six questions of every activity.
P1 what is expected, P2 what one result looks like, P3 time per result, P4 cost of an hour, P5 what one
result may cost, P6 whether it pays, P7 reasons to do it anyway: the seven questions of the pre-check.
R1 and R5 take stock of online and live communities, R2 and R3 routines, R4 reviews, R6 automate, R7 be
prepared, R8 consequences, R9 the colleagues' goals, R10 never again what does not pay: the ten rules.
D1 time by accident, D2 the index, D3 honest motives, D4 one time budget: the diagnosis.
"""
