"""The papers of an exercise hold what belongs in them, and nothing that does not."""

from __future__ import annotations

import dataclasses
import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx
import pytest

from simulator.exercise.plan.reading import load_exercise, scenario_of
from simulator.exercise.plan.words import Terminology
from simulator.reports.document import (
    Block,
    Bullets,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Table,
    is_right_to_left,
    texts_of,
)
from simulator.reports.docx_writing import docx_of
from simulator.reports.papers import FORMATS, PAPERS, paper
from simulator.reports.pdf_writing import pdf_of
from simulator.reports.role_sheets import role_sheet
from simulator.reports.words import WORDS

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise

PLAN = load_exercise("first-steps")
SCENARIO = scenario_of(PLAN)
ARABIC = "خبر عن التعاون بين الدول"
HOSTILE = "<b>&amp; \x1b[31m \\ {x} %s \u202e =1+1"


def texts(document: Document) -> str:
    """All that a document says."""
    return "\n".join(texts_of(document))


def said(name: str, plan: Exercise = PLAN) -> str:
    return texts(PAPERS[name](plan, SCENARIO))


def headings(name: str) -> list[str]:
    blocks = PAPERS[name](PLAN, SCENARIO).blocks
    return [one.text for one in blocks if isinstance(one, Heading) and one.level == 1]


def test_the_situation_manual_has_its_parts_in_order() -> None:
    assert headings("situation-manual") == [
        "Handling", "Exercise overview", "General information",
        "Turn 1: What you see", "Turn 2: What you share", "Turn 3: What it brought",
        "Appendix A: schedule", "Appendix B: participants", "Appendix C: words",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["situation-manual", "role-sheets"])
def test_what_players_get_tells_no_inject_and_nothing_for_control(name: str) -> None:
    whole = load_exercise("six-quarters")
    handed_out = texts(PAPERS[name](whole, scenario_of(whole)))

    for inject in whole.injects:
        assert inject.text.strip() not in handed_out
        assert not inject.expected_action or inject.expected_action not in handed_out
        assert not inject.facilitator_notes or inject.facilitator_notes not in handed_out


def test_a_role_sheet_tells_of_no_other_seat() -> None:
    own = texts(role_sheet(PLAN, SCENARIO, PLAN.seat("tunisia")))

    assert "You head Tunisia" in own
    assert "You head Libya" not in own
    assert "You decide or speak for: Tunisia" in own


def test_the_script_has_every_inject_with_its_effects_and_conditions() -> None:
    script = said("facilitator-script")

    for inject in PLAN.injects:
        assert f"Inject {inject.number}: {inject.title}" in script
    assert "The budget is cut: tunisia, by 10% for 180 days." in script
    assert "if nobody has answered inject 2 within 8 min" in script


def test_the_guide_has_every_task_with_its_target_and_the_ratings() -> None:
    guide = said("evaluation-guide")

    for objective in PLAN.objectives:
        assert objective.title in guide
        assert all(task.target in guide for task in objective.tasks)
    assert "M – performed with major challenges" in guide


@pytest.mark.parametrize("terminology", Terminology)
def test_papers_use_the_words_of_the_house(terminology: Terminology) -> None:
    plan = dataclasses.replace(PLAN, terminology=terminology)

    assert WORDS[terminology].inject in said("facilitator-script", plan)
    assert WORDS[terminology].debrief in said("evaluation-guide", plan)


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_plan_gives_the_same_file(name: str, ending: str) -> None:
    content = paper(name, ending, PLAN, SCENARIO)

    assert content == paper(name, ending, PLAN, SCENARIO)
    assert content.startswith({"docx": b"PK", "pdf": b"%PDF"}[ending])


def test_a_docx_says_what_the_paper_says() -> None:
    document = PAPERS["situation-manual"](PLAN, SCENARIO)
    made = docx.Document(io.BytesIO(docx_of(document)))

    written = "\n".join(
        [document.marking, *(one.text for one in made.paragraphs)]
        + [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    )

    assert all(line in written for line in texts(document).splitlines())
    assert made.sections[0].header.paragraphs[0].text == document.marking


def test_hostile_texts_are_texts() -> None:
    plan = dataclasses.replace(PLAN, title=HOSTILE, purpose=HOSTILE, handling=HOSTILE)

    for name in PAPERS:
        made = docx.Document(io.BytesIO(paper(name, "docx", plan, SCENARIO)))
        assert any("<b>&amp;" in one.text for one in made.paragraphs)
        assert b"\x1b[31m" not in paper(name, "pdf", plan, SCENARIO)


def test_arabic_reads_from_the_right() -> None:
    document = Document("x", ARABIC, "", "Marking", (Paragraph(ARABIC), Heading(ARABIC, 2)))
    with zipfile.ZipFile(io.BytesIO(docx_of(document))) as archive:
        body = archive.read("word/document.xml").decode()

    assert body.count("<w:bidi/>") == 2
    assert ARABIC in body
    assert is_right_to_left(ARABIC)
    assert not is_right_to_left("Taawun (تعاون)")


def test_arabic_letters_are_in_the_pdf() -> None:
    latin = pdf_of(Document("x", "Cooperation", "", "", (Paragraph("Cooperation"),)))
    arabic = pdf_of(Document("x", "Cooperation", "", "", (Paragraph(ARABIC),)))

    assert b"NotoSansArabic" in arabic
    assert b"NotoSansArabic" not in latin


def test_every_block_can_be_written_in_any_length() -> None:
    long = " ".join(["word"] * 2_000)
    table = Table(("One", "Two"), tuple((long[:400], str(n)) for n in range(60)), (5, 1))
    blocks = (
        Heading(long[:200]),
        Paragraph(long, is_boxed=True),
        Bullets((long,)),
        table,
        NewPage(),
    )
    document = Document("x", "Title", "Subtitle", "Marking", blocks)

    assert len(docx_of(document)) > 1_000
    assert len(pdf_of(document)) > 1_000


A4 = (pytest.approx(595.28, abs=0.1), pytest.approx(841.89, abs=0.1))
FILLER = Bullets(tuple(f"Point {number}" for number in range(26)))
FACTS = Table(("", ""), tuple((f"Name {number}", "What it is") for number in range(9)), (3, 11))


def pages_of(*blocks: Block) -> list[bytes]:
    """What is drawn on each page of a PDF."""
    written = pdf_of(Document("x", "Title", "", "", blocks))
    streams = [part.partition(b"endstream")[0].strip() for part in written.split(b"stream\n")[1::2]]
    drawn = [zlib.decompress(one) for one in streams if one.startswith(b"x\x9c")]
    return [one for one in drawn if b" Tf " in one or b" Tf\n" in one]


def test_facts_stay_on_one_page_with_their_heading_in_a_pdf() -> None:
    alone, together = pages_of(FILLER), pages_of(FILLER, Heading("Facts", 2), FACTS)

    assert len(alone) == 1
    assert len(together) == 2
    assert together[0] == alone[0]


def test_facts_stay_on_one_page_with_their_heading_in_a_docx() -> None:
    blocks = (NewPage(), Heading("Facts", 2), FACTS)
    made = docx.Document(io.BytesIO(docx_of(Document("x", "Title", "", "", blocks))))
    (heading,) = [one for one in made.paragraphs if one.text == "Facts"]
    bound = [
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in made.tables[0].rows
    ]

    assert heading.paragraph_format.page_break_before
    assert bound == [True] * 8 + [None]
    assert all("cantSplit" in row._tr.xml for row in made.tables[0].rows)
    assert (made.sections[0].page_width.pt, made.sections[0].page_height.pt) == A4


@pytest.mark.parametrize("block", [Paragraph("Facts"), Bullets(("Facts",)), FACTS, NewPage()])
def test_whatever_follows_a_new_page_begins_one_in_a_docx(block: Block) -> None:
    blocks = (Paragraph("Before"), NewPage(), block, Paragraph("After"))
    made = docx.Document(io.BytesIO(docx_of(Document("x", "Title", "", "", blocks))))
    breaks = [one.paragraph_format.page_break_before for one in made.paragraphs]
    texts_before = [one.text for one in made.paragraphs[: breaks.index(True)]]

    assert texts_before[-1] == "Before"


def test_what_is_no_block_is_refused() -> None:
    document = Document("x", "Title", "", "", ("text",))  # type: ignore[arg-type]  # what is refused

    with pytest.raises(TypeError):
        docx_of(document)
    with pytest.raises(TypeError):
        pdf_of(document)


def test_a_letter_that_no_font_has_ends_nothing() -> None:
    document = Document("x", "🦊 漢字", "", "", (Paragraph("🦊 漢字"),))

    assert zlib.crc32(pdf_of(document)) == zlib.crc32(pdf_of(document))
