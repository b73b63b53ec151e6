"""What the stories have in common."""

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony.actions.agents import open_phone
from carecenter.foundation import clock


def phones(line, people, *names, kind="SIMULATED"):
    with clock.standing_at(line.now):
        for name in names:
            open_phone(actor=people[name], kind=kind)
            routing.go_available(actor=people[name])


def act(line, deed, **values):
    with clock.standing_at(line.now):
        answer = deed(**values)
    line.settle()
    return answer


def in_talk(line, people, name="林", **more):
    call = line.call(**more)
    line.wait(4)
    line.press(call, "1")
    line.answer(call)
    assert line.state(call).state == "TALK" and line.state(call).agent_id == people[name].person_id
    return call
