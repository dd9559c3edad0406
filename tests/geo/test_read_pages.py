"""Saved pages become reports: the story, its title and its own day; not what stands around it."""

from datetime import date

import pytest

from geo.readers import read
from geo.readers.cache import fingerprint
from geo.sentences import sentences


def one(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    reading = read(path)
    assert reading.problems == []
    [report] = reading.reports
    return report


def body(report):
    return [report.quote(span) for span in report.body]


STORY = (
    "<p>RUDARE – Two trucks burned on the bridge at Rudare on Monday, police said, and the road "
    "was shut for three hours.</p><p>Officers sent drivers to the crossing at Merdare instead, and "
    "the queue was two kilometres long by noon.</p><p>The mayor thanked the firemen, who had come "
    "from Leposavić with two engines in the middle of the night.</p>"
)


def page(head="", above="", below="", story=STORY):
    return (
        f"<!DOCTYPE html><html><head><title>Trucks burn at Rudare</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/k'>Kosovo</a></nav>"
        f"<article><h1>Trucks burn at Rudare</h1>{above}{story}</article>{below}</body></html>"
    )


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ({"head": '<meta property="article:published_time" content="2022-12-12T10:00Z">'}, 12),
        (
            {
                "head": '<meta property="article:modified_time" content="2022-12-20">'
                '<meta property="article:published_time" content="2022-12-12">'
            },
            12,
        ),
        (
            {
                "head": '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": "2022-12-12T10:00:00Z"}</script>'
            },
            12,
        ),
        ({"above": "<time datetime='2022-12-12T23:30:00+01:00'>12 Dec</time>"}, 12),
        ({"above": "<p class='date'>Published: 12.12.2022 14:05</p>"}, 12),
        ({"above": "<p>By A. Writer, 12 December 2022</p>"}, 12),
        ({"head": "<link rel='canonical' href='https://example.org/2022/12/12/trucks'>"}, 12),
        ({"below": "<footer>© 2021 Courier</footer>"}, None),
        ({"below": "<div class='comments'><p>Ivan, 20 December 2022: a shame.</p></div>"}, None),
        ({"story": STORY.replace("on Monday", "on 3 November 2021")}, None),
        ({}, None),
    ],
)
def test_the_day_of_a_page_is_its_own(tmp_path, parts, day):
    report = one(tmp_path, "a.html", page(**parts))
    assert report.published == (date(2022, 12, day) if day else None)
    assert report.title == "Trucks burn at Rudare"
    assert len(report.body) == 3
    assert report.quote(report.dateline.place) == "RUDARE"


FOREIGN = "My cousin was arrested in Zubin Potok on Tuesday, and nobody writes of it."


@pytest.mark.parametrize(
    "around",
    [
        f"<div id='comments'><h3>2 comments</h3><div class='comment'><p>{FOREIGN}</p></div></div>",
        f"<ul class='commentlist'><li><cite>Ivan</cite> says: <p>{FOREIGN}</p></li></ul>",
        f"<div class='opinions'><h3>Readers' comments (1)</h3><p>{FOREIGN}</p></div>",
        f"<div><h3>Коментари (1)</h3><p>Иван</p><p>{FOREIGN}</p></div>",
        f"<div><h3>1 comment</h3><p>Ivan</p><p>{FOREIGN}</p>{FOREIGN * 9}</div>",
        f"<div><h3>Read next</h3><p>{FOREIGN}</p></div><h3>Comments</h3><p>{FOREIGN * 3}</p>",
        f"<div id='disqus_thread'><p>{FOREIGN}</p></div>",
        f"<div><h3>Comments</h3><p>Ivan</p><p>{FOREIGN}</p></div>",
        f"<div><h4>Leave a Reply</h4><p>Your email address will not be published.</p>{FOREIGN}",
        "<aside><h3>Related stories</h3><ul><li><a href='/b'>Bus burns</a></li></ul></aside>",
        "<div class='share'><a>Facebook</a> <a>Twitter</a> <a>WhatsApp</a></div>",
        "<div><h3>Most read</h3><ul><li>Bus burns at Prizren</li><li>Snow in Peja</li></ul></div>",
        "<footer><p>© 2022 Courier, Kralja Petra 1, Mitrovica. All rights reserved.</p></footer>",
        f"<script>var text = '<p>{FOREIGN}</p>';</script><style>p{{}}</style>",
        f"<noscript><p>{FOREIGN}</p></noscript><template><p>{FOREIGN}</p></template>",
    ],
)
@pytest.mark.parametrize("inside", [False, True], ids=["below", "inside"])
def test_what_stands_around_a_story_is_not_read(tmp_path, around, inside):
    whole = page(story=STORY + around) if inside else page(below=around)
    told = [sentence.text for sentence in sentences(one(tmp_path, "a.html", whole))]
    assert len(told) == 3
    assert told[-1].startswith("The mayor thanked")


@pytest.mark.parametrize("link", ["Leave a comment", "2 comments", "Related stories"])
def test_a_link_to_comments_above_a_story_does_not_end_it(tmp_path, link):
    above = f"<p>Two trucks burned in the night.</p><p><a href='#c'>{link}</a></p>"
    told = sentences(one(tmp_path, "a.html", page(above=above)))
    assert told[-1].text.startswith("The mayor thanked")


def test_a_page_names_its_publisher_and_address(tmp_path):
    head = (
        '<meta property="og:site_name" content="Ibar Courier">'
        '<link rel="canonical" href="https://example.org/trucks">'
    )
    report = one(tmp_path, "a.HTM", page(head))
    assert report.publisher == "Ibar Courier"
    assert report.url == "https://example.org/trucks"


def test_a_page_that_shows_no_story_is_read_by_its_paragraphs(tmp_path):
    report = one(
        tmp_path, "a.html", "<p>Two men ran.</p><script>no()</script><p>One &amp; all.</p>"
    )
    assert body(report) == ["Two men ran.", "One & all."]


def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path):
    whole = page('<meta charset="windows-1251">', story=STORY.replace("Rudare", "Raška"))
    data = whole.replace("š", "\x9a").replace("ć", "c").encode("latin-1", "replace")
    assert "Raљka" in one(tmp_path, "a.html", data).text  # as declared, wrong as it is
    utf8 = page('<meta charset="windows-1251">', story=STORY.replace("Rudare", "Raška"))
    assert "Raška" in one(tmp_path, "b.html", utf8).text  # utf-8 speaks for itself


@pytest.mark.parametrize("charset", ["no-such", "utf-8", "rot13", "base64"])
def test_a_page_may_declare_nonsense(tmp_path, charset):
    data = page(f'<meta charset="{charset}">').encode("cp1250")
    assert "Leposavić" in one(tmp_path, "a.html", data).text


def test_odd_spaces_are_spaces_and_what_is_not_seen_is_left_out(tmp_path):
    story = STORY.replace("on Monday", "on&nbsp;12&#8239;Decem&shy;ber&#8203;")
    assert "Rudare on 12 December, police" in one(tmp_path, "a.html", page(story=story)).text


@pytest.mark.parametrize("part", ["<div>", "<p>Two ran. ", "<", "<a href='", "<table><td>", "<!--"])
def test_a_hostile_page_is_read_or_refused_at_once(tmp_path, part):
    whole = f"<html><body><p>Two trucks burned.</p>{part * 60_000}</body></html>"
    assert one(tmp_path, "a.html", whole).text.startswith("Two trucks burned.")


def test_a_page_is_read_from_the_cache_the_second_time(tmp_path):
    path, cache = tmp_path / "a.html", tmp_path / "cache"
    path.write_text(page(), "utf-8")
    first = read(path, cache)
    [entry] = (cache / "pages").iterdir()
    kept = entry.read_bytes()
    assert read(path, cache) == first
    entry.write_bytes(kept.replace(b"Two trucks", b"Six trucks"))  # damaged: made anew
    assert read(path, cache) == first
    assert entry.read_bytes() == kept
    path.write_text(page(story=STORY.replace("Two", "Ten")), "utf-8")
    assert "Ten trucks" in read(path, cache).reports[0].text
    assert len(list((cache / "pages").iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "cache").write_text("a file")
    (tmp_path / "a.html").write_text(page(), "utf-8")
    assert read(tmp_path / "a.html", tmp_path / "cache").reports


def test_what_is_kept_ages_with_the_code_and_the_words_that_read_it(tmp_path):
    (tmp_path / "words").mkdir()
    code, data = tmp_path / "code.py", tmp_path / "words" / "en.toml"
    code.write_text("a = 1")
    data.write_text("b = 1")
    parts = ("code.py", "words")
    first = fingerprint(tmp_path, parts)
    (tmp_path / "words" / "en.pyc").write_bytes(b"compiled")
    (tmp_path / "other.py").write_text("c = 1")
    assert fingerprint(tmp_path, parts) == first
    data.write_text("b = 2")
    second = fingerprint(tmp_path, parts)
    code.write_text("a = 2")
    assert len({first, second, fingerprint(tmp_path, parts)}) == 3
