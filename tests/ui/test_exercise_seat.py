"""A seat sits down at the shared screen, reads, decides, shares and writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.exercise.forecasts import shown
from tests.ui.exercise_fixtures import Play, play

if TYPE_CHECKING:
    from simulator.exercise.journal.records import Record
    from simulator.exercise.session.session import Session
    from ui.workspaces.exercise.seat_page import SeatPage

__all__ = ["play"]

LETTERS = 2
"""The place of their tab."""


def last(session: Session, kind: str) -> Record:
    """The last record of a kind."""
    return [one for one in session.records() if one.kind == kind][-1]


def choose(page: SeatPage, kind: str) -> None:
    """Put the cursor on the first offer of a kind."""
    panel = page.decisions
    for place in range(panel.group.count()):
        panel.group.setCurrentIndex(place)
        offers = panel._groups[panel.group.currentText()]
        rows = [row for row, one in enumerate(offers) if one.kind == kind]
        if rows:
            panel.offers.selectRow(rows[0])
            return
    raise AssertionError(kind)


def propose(play: Play, page: SeatPage, *states: tuple[str, str]) -> None:
    """Propose something new to some states."""
    form = page.deals.form
    form.pillar.setCurrentIndex(form.pillar.findData("capacity_building"))
    form.months.setValue(18)
    form.text.setPlainText("Let us train together.")
    for key in states:
        form.receivers[key].setChecked(True)
    for level in range(form.level.count()):
        form.level.setCurrentIndex(level)
        if form.propose.isEnabled():
            break
    assert form.propose.isEnabled()
    form.propose.click()
    play.idle()


def test_a_seat_reads_its_turn_its_figures_and_its_letters(play: Play) -> None:
    play.act(lambda session: session.fire("1"))
    page = play.sit("west")

    assert "Turn 1 of 3" in page.when.text()
    assert len(page.now._tables) == 2
    assert page.post.inbox.rows[0][4] == "A letter"
    assert "Read this." in page.post.reading.toPlainText()


def test_a_tab_that_comes_back_into_view_shows_what_has_come_meanwhile(play: Play) -> None:
    page = play.sit("west")
    page.tabs.setCurrentIndex(LETTERS)
    post = page.post
    page.tabs.setCurrentIndex(0)
    play.act(lambda session: session.fire("1"))
    assert not post.inbox.rows

    page.tabs.setCurrentIndex(LETTERS)
    assert post.inbox.rows[0][4] == "A letter"


def test_a_forecast_is_drawn_below_the_letters_of_whom_it_is_shown_to(play: Play) -> None:
    play.act(lambda session: session.show_forecast(["middle"], "A fan", shown(place="algeria")))
    post = play.sit("middle").post
    post.inbox.selectRow(0)

    assert post.fan._title.text().startswith("Attacks in Algeria")
    assert "Everybody cooperates 15" in post.fan.reading
    assert not post._ahead.isHidden()
    assert play.sit("east").post._ahead.isHidden()


def test_what_is_decided_stands_in_the_journal_with_its_grounds(play: Play) -> None:
    page = play.sit("middle")
    choose(page, "SetStaff")
    offer = page.decisions.offer
    page.decisions.grounds.rationale.setPlainText("We are blind")
    page.decisions.grounds.expected.setPlainText("More leads are read")
    page.decisions.grounds.sure.setChecked(True)
    page.decisions.grounds.confidence.setValue(70)
    page.decisions.decide.click()
    play.idle()
    payload = play.ask(lambda session: last(session, "decision").payload)

    assert offer is not None
    assert payload["decision"]["kind"] == "SetStaff"
    assert (payload["rationale"], payload["expected"]) == ("We are blind", "More leads are read")
    assert payload["confidence"] == 0.7
    assert page.said.text() == "Decided, and on record."
    assert page.decisions.taken.rows[0][4] == offer.says
    assert page.decisions.grounds.rationale.toPlainText() == ""
    assert page.decisions.offer is None, "the cursor goes to no other decision"


def test_an_offer_tells_cost_delay_and_effect_in_words(play: Play) -> None:
    page = play.sit("middle")
    choose(page, "SetStaff")
    words = page.decisions.words.text()

    assert "analysts" in words
    assert "million" in words
    assert "days" in words


def test_nothing_more_is_a_decision_too(play: Play) -> None:
    page = play.sit("middle")
    page.decisions.stand.click()
    play.idle()

    assert "middle" not in play.ask(lambda session: session.owes())


def test_a_lead_is_passed_on_and_that_is_remembered(play: Play) -> None:
    play.act(lambda session: session.advance())
    page = play.sit("middle")
    page.leads.receiver.setCurrentIndex(page.leads.receiver.findData("tunisia"))
    page.leads.leads.selectRow(0)
    lead = page.leads.lead
    page.leads.share.click()
    play.idle()
    payload = play.ask(lambda session: last(session, "decision").payload)

    assert lead is not None
    assert payload["decision"] == {
        "kind": "PassLead",
        "fields": {"lead": lead.number, "to": "tunisia"},
    }
    assert "Tunisia" in page.leads.leads.rows[0][5]
    assert not page.leads.share.isEnabled()
    assert "told already" in page.leads.share.toolTip()


def test_a_message_is_read_by_its_seat(play: Play) -> None:
    page = play.sit("middle")
    page.post.writing.setPlainText("Shall we talk?\nToday.")
    assert not page.post.send.isEnabled()
    page.post.receivers["east"].setChecked(True)
    page.post.send.click()
    play.idle()

    assert page.post.sent.rows[0][4] == "Shall we talk?"
    assert page.post.writing.toPlainText() == ""
    assert "Today." in play.sit("east").post.reading.toPlainText()
    assert play.sit("west").post.inbox.rows == ()


def test_a_proposal_goes_to_several_and_each_answers_for_itself(play: Play) -> None:
    page = play.sit("middle")
    propose(play, page, ("algeria", "tunisia"), ("algeria", "mauritania"))

    assert [row[1] for row in page.deals.asked.rows] == ["you", "you"]
    assert not page.deals.accept.isEnabled()

    page = play.sit("east")
    assert "(1)" in page.tabs.tabText(4)
    assert "Let us train together." in page.deals.words.text()
    page.deals.accept.click()
    play.idle()

    assert page.deals.asked.rows == ()
    standings = [row[1] for row in play.sit("middle").decisions.taken.rows]
    assert sorted(standings) == ["accepted", "waits for an answer"]


def test_a_counter_proposal_says_what_it_answers(play: Play) -> None:
    propose(play, play.sit("middle"), ("algeria", "tunisia"))
    page = play.sit("east")
    page.deals.counter.click()
    assert page.deals.form.receivers["tunisia", "algeria"].isChecked()
    page.deals.form.months.setValue(6)
    for level in range(page.deals.form.level.count()):
        page.deals.form.level.setCurrentIndex(level)
        if page.deals.form.propose.isEnabled():
            break
    page.deals.form.propose.click()
    play.idle()
    payload = play.ask(lambda session: last(session, "decision").payload)

    assert payload["answers"] is not None
    assert payload["decision"]["fields"]["months"] == 6
    rows = play.sit("middle").deals.asked.rows
    assert any(row[4].startswith("Instead:") for row in rows)


def test_a_seat_that_declines_ends_the_proposal(play: Play) -> None:
    propose(play, play.sit("middle"), ("algeria", "tunisia"))
    page = play.sit("east")
    page.deals.decline.click()
    play.idle()

    assert play.sit("middle").decisions.taken.rows[0][1] == "declined"


def test_who_speaks_for_a_partner_sees_its_help_and_withdraws_it(play: Play) -> None:
    page = play.sit("partner")
    visible = [page.tabs.tabText(one) for one in range(6) if page.tabs.isTabVisible(one)]
    assert visible == ["Situation", "News and map", "Letters", "Decisions"]
    before = page.now._helps.rows
    choose(page, "WithdrawHelp")
    page.decisions.decide.click()
    play.idle()
    said = play.ask(lambda session: last(session, "decision").payload)

    assert (said["state"], said["decision"]["kind"]) == ("european-union", "WithdrawHelp")
    assert page.now._helps.rows != before
    assert page.decisions.taken.rows[0][4] == said["says"]


def test_a_refusal_is_told_to_the_seat_in_place(play: Play) -> None:
    page = play.sit("middle")
    play.hot_seat.acts.send(("nobody",), "Hello")
    play.idle()

    assert "there is no seat 'nobody'" in page.said.text()


def test_time_that_passes_shows_without_leaving(play: Play) -> None:
    page = play.sit("middle")
    before = page.when.text()
    play.act(lambda session: session.advance())

    assert page.when.text() != before
    assert "Turn 2 of 3" in page.when.text()


def test_every_button_says_what_it_does(play: Play) -> None:
    page = play.sit("middle")
    for button in page.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
        assert button.toolTip() or button.isEnabled(), button.text()


def test_what_one_line_cannot_hold_is_told_below(play: Play) -> None:
    play.act(lambda session: session.advance())
    news = play.sit("middle").news
    news.reports.selectRow(1)

    assert news.words.text() == news.reports.rows[1][2]


def test_the_headers_of_a_seat_say_what_they_mean(play: Play) -> None:
    page = play.sit("middle")
    heads, leads = page.deals.bonds.model(), page.leads.leads.model()
    hints = [
        heads.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or ""
        for place in range(heads.columnCount())
    ]

    assert hints[3].startswith("Information sharing. The level agreed: 0 none")
    assert all(hints[1:9])
    assert "A (reliable)" in leads.headerData(
        3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )
