"""One small report in the shapes programs give to the notes of a page.

Each shape is the mark-up of a program at its shortest: how it calls a note, and how it prints the notes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: The words of the notes, in mark-up.
NOTES = (
    "Network North, Members, "
    '<a href="https://north.example/members?id=1&amp;x=2">https://north.example/members?id=1&amp;x=2</a>, '
    "accessed 24 August 2019.",
    'Network North, <a href="https://north.example/partners">Partners</a>, accessed on 25/08/2019.',
    "Interview with Maria Lindqvist, Network North, 26 August 2019.",
)
#: The same for attributes, which hold no mark-up.
PLAIN = (
    "Network North, Members, https://north.example/members?id=1&amp;x=2, accessed 24 August 2019.",
    "Network North, Partners, https://north.example/partners, accessed on 25/08/2019.",
    "Interview with Maria Lindqvist, Network North, 26 August 2019.",
)


@dataclass(frozen=True)
class Shape:
    """How one program writes notes."""

    name: str
    #: Writes the call of a note by its number, 1 first.
    call: Callable[[int], str]
    #: Writes one note.
    note: Callable[[int, str], str] = lambda number, words: ""
    #: Around all notes.
    around: tuple[str, str] = ("", "")
    words: Sequence[str] = NOTES
    labels: Sequence[str] = ("1", "2", "3")
    #: How the page begins.
    head: str = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Parks</title></head><body>'

    def page(self) -> str:
        """Return the report in this shape."""
        notes = "\n".join(self.note(number, words) for number, words in enumerate(self.words, 1))
        return f"""{self.head}
<h1>Parks of the north</h1>
<p>Published on 3 May 2020</p>
<h2>Members</h2>
<p>The network has 45 members.{self.call(1)} It also has partners{self.call(2)} in Canada.</p>
<h2>History</h2>
<p>It was founded in 2009 on 12 km<sup>2</sup> of land.{self.call(3)} Nobody knows by whom.</p>
{self.around[0]}
{notes}
{self.around[1]}
</body></html>
"""


def _roman(number: int) -> str:
    return ("i", "ii", "iii")[number - 1]


SHAPES = (
    Shape(
        "word footnotes",
        lambda n: f'<a href="#_ftn{n}" name="_ftnref{n}" title=""><span class=MsoFootnoteReference>[{n}]</span></a>',
        lambda n, words: (
            f'<div id=ftn{n}><p class=MsoFootnoteText><a href="#_ftnref{n}" name="_ftn{n}" title="">'
            f"<span class=MsoFootnoteReference>[{n}]</span></a> {words}</p></div>"
        ),
        ('<div><br clear=all><hr align=left size=1 width="33%">', "</div>"),
    ),
    Shape(
        "word endnotes with its conditional comments",
        lambda n: (
            f'<a style="mso-endnote-id:edn{n}" href="#_edn{n}" name="_ednref{n}" title=""><span '
            f"class=MsoEndnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>"
            f"[{_roman(n)}]<![endif]></span></span></a>"
        ),
        lambda n, words: (
            f'<div style="mso-element:endnote" id=edn{n}><p class=MsoEndnoteText><a style="mso-endnote-id:edn{n}" '
            f'href="#_ednref{n}" name="_edn{n}" title=""><span class=MsoEndnoteReference><span '
            f"style='mso-special-character:footnote'><![if !supportFootnotes]>[{_roman(n)}]<![endif]></span></span></a>"
            f" {words}<o:p></o:p></p></div>"
        ),
        ('<div style="mso-element:endnote-list"><![if !supportEndnotes]><br clear=all><hr><![endif]>', "</div>"),
        labels=("i", "ii", "iii"),
        head=(
            '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>'
            "<meta http-equiv=Content-Type content='text/html; charset=utf-8'><!--[if gte mso 9]><xml><o:OfficeDocument"
            "Settings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head><body lang=EN-GB>"
        ),
    ),
    Shape(
        "libreoffice",
        lambda n: f'<a class="sdfootnoteanc" name="sdfootnote{n}anc" href="#sdfootnote{n}sym"><sup>{n}</sup></a>',
        lambda n, words: (
            f'<div id="sdfootnote{n}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote{n}sym" '
            f'href="#sdfootnote{n}anc">{n}</a>{words}</p></div>'
        ),
    ),
    Shape(
        "google docs",
        lambda n: f'<sup><a href="#ftnt{n}" id="ftnt_ref{n}">[{n}]</a></sup>',
        lambda n, words: (
            f'<div><p class="c4"><a href="#ftnt_ref{n}" id="ftnt{n}">[{n}]</a><span class="c1">&nbsp;{words}</span></p>'
            "</div>"
        ),
        ('<hr class="c9">', ""),
    ),
    Shape(
        "pandoc",
        lambda n: f'<a href="#fn{n}" class="footnote-ref" id="fnref{n}" role="doc-noteref"><sup>{n}</sup></a>',
        lambda n, words: (
            f'<li id="fn{n}"><p>{words}<a href="#fnref{n}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>'
        ),
        ('<section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol>', "</ol></section>"),
    ),
    Shape(
        "kramdown and jekyll",
        lambda n: (
            f'<sup id="fnref:n{n}" role="doc-noteref"><a href="#fn:n{n}" class="footnote" rel="footnote">{n}</a></sup>'
        ),
        lambda n, words: (
            f'<li id="fn:n{n}" role="doc-endnote"><p>{words} <a href="#fnref:n{n}" class="reversefootnote" '
            f'role="doc-backlink">&#8617;</a> <a href="#fnref:n{n}:1"'
            f' class="reversefootnote">&#8617;<sup>2</sup></a></p>'
            "</li>"
        ),
        ('<div class="footnotes" role="doc-endnotes"><ol>', "</ol></div>"),
    ),
    Shape(
        "hugo and goldmark",
        lambda n: f'<sup id="fnref:{n}"><a href="#fn:{n}" class="footnote-ref" role="doc-noteref">{n}</a></sup>',
        lambda n, words: (
            f'<li id="fn:{n}"><p>{words}&#160;<a href="#fnref:{n}" class="footnote-backref" role="doc-backlink">'
            "&#x21a9;&#xfe0e;</a></p></li>"
        ),
        ('<div class="footnotes" role="doc-endnotes"><hr><ol>', "</ol></div>"),
    ),
    Shape(
        "markdown-it and ghost",
        lambda n: f'<sup class="footnote-ref"><a href="#fn{n}" id="fnref{n}">[{n}]</a></sup>',
        lambda n, words: (
            f'<li id="fn{n}" class="footnote-item"><p>{words} <a href="#fnref{n}" class="footnote-backref">↩︎</a></p>'
            "</li>"
        ),
        ('<hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list">', "</ol></section>"),
    ),
    Shape(
        "github",
        lambda n: (
            f'<sup><a href="#user-content-fn-{n}" id="user-content-fnref-{n}" data-footnote-ref '
            f'aria-describedby="footnote-label">{n}</a></sup>'
        ),
        lambda n, words: (
            f'<li id="user-content-fn-{n}"><p>{words} <a href="#user-content-fnref-{n}" data-footnote-backref '
            f'aria-label="Back to reference {n}" class="data-footnote-backref"><g-emoji>↩</g-emoji></a></p></li>'
        ),
        (
            '<section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol>',
            "</ol></section>",
        ),
    ),
    Shape(
        "wordpress block",
        lambda n: f'<sup data-fn="9f3b-{n}" class="fn"><a href="#9f3b-{n}" id="9f3b-{n}-link">{n}</a></sup>',
        lambda n, words: (
            f'<li id="9f3b-{n}">{words} <a href="#9f3b-{n}-link" aria-label="Jump to footnote reference {n}">↩︎</a></li>'
        ),
        ('<ol class="wp-block-footnotes">', "</ol>"),
    ),
    Shape(
        "wordpress plugin with a table of notes",
        lambda n: (
            f'<span class="footnote_referrer"><a role="button" tabindex="0" onclick="to(\'{n}\');"><sup '
            f'id="footnote_plugin_tooltip_7_{n}" class="footnote_plugin_tooltip_text">[{n}]</sup></a><span '
            f'id="footnote_plugin_tooltip_text_7_{n}" class="footnote_tooltip">{NOTES[n - 1]}</span></span>'
        ),
        lambda n, words: (
            f'<tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_7_{n}" '
            f'class="footnote_plugin_index pointer" onclick="back(\'{n}\');"><a role="button"><span '
            f'class="footnote_index_arrow">&#8593;</span>{n}</a></th> <td'
            f' class="footnote_plugin_text">{words}</td></tr>'
        ),
        (
            '<div class="speaker-mute footnotes_reference_container"><div class="footnote_container_prepare"><p><span '
            'role="button" class="footnote_reference_container_label pointer">References</span></p></div><div '
            'id="footnote_references_container_7"><table class="footnotes_table"><caption class="accessibility">'
            "References</caption><tbody>",
            "</tbody></table></div></div>",
        ),
    ),
    Shape(
        "wordpress plugin with titles and back links in brackets",
        lambda n: (
            f'<sup><a href="#footnote_{n}_12" id="identifier_{n}_12" class="footnote-link footnote-identifier-link" '
            f'title="{PLAIN[n - 1]}">{n}</a></sup>'
        ),
        lambda n, words: (
            f'<li id="footnote_{n}_12" class="footnote">{words}<span class="footnote-back-link-wrapper"> [<a '
            f'href="#identifier_{n}_12" class="footnote-link footnote-back-link">&#8617;</a>]</span></li>'
        ),
        ('<ol class="footnotes">', "</ol>"),
    ),
    Shape(
        "wordpress plugin with anchors in empty elements and full addresses",
        lambda n: (
            f"<span id='easy-footnote-{n}-12' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'>"
            f"<a href='https://observer.example/parks/#easy-footnote-bottom-{n}-12' title='{PLAIN[n - 1]}'><sup>{n}"
            "</sup></a></span>"
        ),
        lambda n, words: (
            f"<li class='easy-footnote-single'><span id='easy-footnote-bottom-{n}-12' "
            f"class='easy-footnote-margin-adjust'></span>{words}<a class='easy-footnote-to-top' "
            f"href='https://observer.example/parks/#easy-footnote-{n}-12'></a></li>"
        ),
        ("<div class='easy-footnote-title'><h4>Notes:</h4></div><ol class='easy-footnotes-wrapper'>", "</ol>"),
    ),
    Shape(
        "wordpress plugin with notes behind the words",
        lambda n: (
            f'<sup class="modern-footnotes-footnote " data-mfn="{n}" data-mfn-post-scope="0c"><a '
            f'href="javascript:void(0)" role="button" aria-describedby="mfn-content-0c-{n}">{n}</a></sup><span '
            f'id="mfn-content-0c-{n}" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" '
            f'data-mfn="{n}">{NOTES[n - 1]}</span>'
        ),
        words=(),
    ),
    Shape(
        "mediawiki",
        lambda n: (
            f'<sup id="cite_ref-{n}" class="reference"><a href="#cite_note-{n}"><span class="cite-bracket">&#91;</span>'
            f'{n}<span class="cite-bracket">&#93;</span></a></sup>'
        ),
        lambda n, words: (
            f'<li id="cite_note-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{n}" aria-label="Jump up" '
            f'title="Jump up">^</a></b></span> <span class="reference-text"><cite class="citation web cs1">{words}'
            "</cite></span></li>"
        ),
        ('<div class="mw-references-wrap"><ol class="references">', "</ol></div>"),
    ),
    Shape(
        "mediawiki with notes cited twice",
        lambda n: f'<sup id="cite_ref-a{n}_{n}-0" class="reference"><a href="#cite_note-a{n}-{n}">[{n}]</a></sup>',
        lambda n, words: (
            f'<li id="cite_note-a{n}-{n}"><span class="mw-cite-backlink">^ <a href="#cite_ref-a{n}_{n}-0"><sup><i><b>a'
            f'</b></i></sup></a> <a href="#cite_ref-a{n}_{n}-1"><sup><i><b>b</b></i></sup></a></span> <span '
            f'class="reference-text">{words}</span></li>'
        ),
        ('<ol class="references">', "</ol>"),
    ),
    Shape(
        "mediawiki by parsoid",
        lambda n: (
            f'<sup about="#mwt{n}" class="mw-ref reference" id="cite_ref-{n}" rel="dc:references" '
            f'typeof="mw:Extension/ref"><a href="./Parks#cite_note-{n}" id="mw{n}" style="counter-reset: mw-Ref {n};">'
            f'<span class="mw-reflink-text"><span class="cite-bracket">[</span>{n}<span class="cite-bracket">]</span>'
            "</span></a></sup>"
        ),
        lambda n, words: (
            f'<li about="#cite_note-{n}" id="cite_note-{n}"><span class="mw-cite-backlink"><a'
            f' href="./Parks#cite_ref-{n}"'
            f' rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a></span> <span '
            f'id="mw-reference-text-cite_note-{n}" class="mw-reference-text reference-text">{words}</span></li>'
        ),
        (
            '<div class="mw-references-wrap" typeof="mw:Extension/references"><ol class="mw-references references">',
            "</ol></div>",
        ),
    ),
    Shape(
        "substack",
        lambda n: (
            f'<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-{n}-55" href="#footnote-{n}-55" '
            f'target="_self" class="footnote-anchor">{n}</a>'
        ),
        lambda n, words: (
            f'<div data-component-name="FootnoteToDOM" class="footnote"><a id="footnote-{n}-55" '
            f'href="#footnote-anchor-{n}-55" class="footnote-number" contenteditable="false" target="_self">{n}</a>'
            f'<div class="footnote-content"><p>{words}</p></div></div>'
        ),
    ),
    Shape(
        "raised link by hand",
        lambda n: f'<sup><a href="#fn{n}">{n}</a></sup>',
        lambda n, words: f'<p id="fn{n}">{n}. {words}</p>',
        ("<hr>", ""),
    ),
    Shape(
        "anchors by name and line breaks",
        lambda n: f'<a name="back{n}"></a><a href="#note{n}">[{n}]</a>',
        lambda n, words: f'<a name="note{n}"></a>[{n}] {words} <a href="#back{n}">back</a><br>',
        ("<hr><p>", "</p>"),
    ),
    Shape(
        "anchors around the number, brackets outside",
        lambda n: f'<sup>[<a name="r{n}" href="#f{n}">{n}</a>]</sup>',
        lambda n, words: f'<p>[<a name="f{n}" href="#r{n}">{n}</a>] {words}</p>',
    ),
    Shape(
        "dpub roles and asides",
        lambda n: f'<a role="doc-noteref" href="#n{n}">{n}</a>',
        lambda n, words: f'<aside role="doc-footnote" id="n{n}"><p>{n} {words}</p></aside>',
    ),
    Shape(
        "epub",
        lambda n: f'<a epub:type="noteref" href="#n{n}">{n}</a>',
        lambda n, words: f'<aside epub:type="footnote" id="n{n}"><p>{words}</p></aside>',
        head=(
            '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
            'xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"><head><title>Parks</title></head><body>'
        ),
    ),
    Shape(
        "docutils and sphinx",
        lambda n: (
            f'<a class="footnote-reference brackets" href="#note-{n}" id="id{n}" role="doc-noteref"><span '
            f'class="fn-bracket">[</span>{n}<span class="fn-bracket">]</span></a>'
        ),
        lambda n, words: (
            f'<aside class="footnote brackets" id="note-{n}" role="doc-footnote"><span class="label"><span '
            f'class="fn-bracket">[</span><a role="doc-backlink" href="#id{n}">{n}</a><span class="fn-bracket">]</span>'
            f"</span><p>{words}</p></aside>"
        ),
        ('<aside class="footnote-list brackets">', "</aside>"),
    ),
    Shape(
        "older docutils",
        lambda n: f'<a class="footnote-reference" href="#note-{n}" id="id{n}">[{n}]</a>',
        lambda n, words: (
            f'<table class="docutils footnote" frame="void" id="note-{n}" rules="none"><colgroup><col class="label" />'
            f'<col /></colgroup><tbody valign="top"><tr><td class="label"><a class="fn-backref" href="#id{n}">[{n}]</a>'
            f"</td><td>{words}</td></tr></tbody></table>"
        ),
    ),
    Shape(
        "docbook and definition lists",
        lambda n: f'<a class="footnote-reference" href="#note-{n}" id="id{n}">{n}</a>',
        lambda n, words: f'<dt class="label" id="note-{n}"><a href="#id{n}">{n}</a></dt><dd><p>{words}</p></dd>',
        ('<dl class="footnote brackets">', "</dl>"),
    ),
    Shape(
        "asciidoctor",
        lambda n: (
            f'<sup class="footnote">[<a id="_footnoteref_{n}" class="footnote" href="#_footnotedef_{n}" '
            f'title="View footnote.">{n}</a>]</sup>'
        ),
        lambda n, words: (
            f'<div class="footnote" id="_footnotedef_{n}"><a href="#_footnoteref_{n}">{n}</a>. {words}</div>'
        ),
        (
            '<div id="footnotes"><hr>',
            '</div><div id="footer"><div id="footer-text">Last updated 2020-05-04</div></div>',
        ),
    ),
    Shape(
        "latexml",
        lambda n: (
            f'<span id="footnote{n}" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">{n}</sup><span '
            f'class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">{n}</sup><span '
            f'class="ltx_tag ltx_tag_note">{n}</span>{NOTES[n - 1]}</span></span></span>'
        ),
        words=(),
    ),
    Shape(
        "tufte",
        lambda n: (
            f'<label for="sn-{n}" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-{n}" '
            f'class="margin-toggle"/><span class="sidenote">{NOTES[n - 1]}</span>'
        ),
        words=(),
    ),
    Shape(
        "drupal",
        lambda n: (
            f'<a class="see-footnote" id="footnoteref{n}_ab" title="{PLAIN[n - 1]}" href="#footnote{n}_ab">{n}</a>'
        ),
        lambda n, words: (
            f'<li class="footnote" id="footnote{n}_ab"><a class="footnote-label" href="#footnoteref{n}_ab">{n}.</a> '
            f"{words}</li>"
        ),
        ('<ul class="footnotes">', "</ul>"),
    ),
    Shape(
        "ckeditor",
        lambda n: (
            f'<sup data-footnote-id="k{n}"><a href="#footnote-{n}" id="footnote-marker-{n}-1" rel="footnote">[{n}]</a>'
            "</sup>"
        ),
        lambda n, words: (
            f'<li data-footnote-id="k{n}" id="footnote-{n}"><sup><a href="#footnote-marker-{n}-1">^</a></sup><cite>'
            f"{words}</cite></li>"
        ),
        ('<section class="footnotes"><header><h2>Footnotes</h2></header><ol>', "</ol></section>"),
    ),
    Shape(
        "eur-lex",
        lambda n: f'<a id="ntc{n}-L1" href="#ntr{n}-L1"> (<span class="oj-super oj-note-tag">{n}</span>)</a>',
        lambda n, words: (
            f'<p class="oj-note"><a id="ntr{n}-L1" href="#ntc{n}-L1">(<span class="oj-super">{n}</span>)</a> '
            f" {words}</p>"
        ),
        ('<hr class="oj-note">', ""),
    ),
    Shape(
        "indesign",
        lambda n: (
            f'<span class="CharOverride-1"><span id="footnote-01{n}-backlink"><a class="_idFootnoteLink" '
            f'href="report.html#footnote-01{n}">{n}</a></span></span>'
        ),
        lambda n, words: (
            f'<div id="footnote-01{n}" class="_idFootnote" epub:type="footnote"><p class="Footnote"><a '
            f'class="_idFootnoteAnchor" href="report.html#footnote-01{n}-backlink">{n}</a>\t{words}</p></div>'
        ),
        ('<hr class="HorizontalRule-1"/><section class="_idFootnotes">', "</section>"),
    ),
    Shape(
        "mammoth",
        lambda n: f'<sup><a href="#footnote-{n}" id="footnote-ref-{n}">[{n}]</a></sup>',
        lambda n, words: f'<li id="footnote-{n}"><p> {words} <a href="#footnote-ref-{n}">↑</a></p></li>',
        ("<ol>", "</ol>"),
        head="",
    ),
    Shape(
        "raised numbers without links",
        lambda n: f"<sup>{n}</sup>",
        lambda n, words: f"<p><sup>{n}</sup> {words}</p>",
        ("<hr>", ""),
    ),
    Shape(
        "bracketed numbers and a list under a heading",
        lambda n: f" [{n}]",
        lambda n, words: f"<li>{words}</li>",
        ("<h2>References</h2><ol>", "</ol>"),
    ),
    Shape(
        "bracketed numbers and paragraphs under a heading",
        lambda n: f" [{n}]",
        lambda n, words: f"<p>[{n}] {words}</p>",
        ("<h2>References</h2>", ""),
    ),
    Shape(
        "notes in a title",
        lambda n: f'<sup class="footnote" title="{PLAIN[n - 1]}">{n}</sup>',
        words=(),
    ),
    Shape(
        "notes in the tooltip of a link around the number",
        lambda n: (
            f'<a href="#" data-bs-toggle="tooltip" data-bs-original-title="{PLAIN[n - 1]}" title=""><sup>{n}</sup></a>'
        ),
        words=(),
    ),
    Shape(
        "link around a word before the number",
        lambda n: f'<sup id="fnref:{n}"><a href="#fn:{n}" class="govuk-link" rel="footnote">[footnote {n}]</a></sup>',
        lambda n, words: (
            f'<li id="fn:{n}" role="doc-endnote"><p>{words} <a href="#fnref:{n}" role="doc-backlink">↩</a></p></li>'
        ),
        ('<div class="footnotes" role="doc-endnotes"><ol>', "</ol></div>"),
    ),
    Shape(
        "rows of a table",
        lambda n: f'<a href="#r{n}" class="ref">[{n}]</a>',
        lambda n, words: f'<tr id="r{n}"><td>[{n}]</td><td>{words}</td></tr>',
        ('<h2>References</h2><table class="refs">', "</table>"),
    ),
    Shape(
        "small print and line breaks",
        lambda n: f"<sup>({n})</sup>",
        lambda n, words: f"({n}) {words}<br>",
        ("<hr><small>", "</small>"),
    ),
    Shape(
        "a margin that begins every note, and the notes",
        lambda n: f'<a class="footnotecall" id="bodyftn{n}" href="#ftn{n}">{n}</a>',
        lambda n, words: (
            f'<p class="notesbaspage"><span class="num"><a id="ftn{n}" href="#bodyftn{n}">{n}</a></span> {words}</p>'
        ),
        (
            '<ul class="sidenotes"><li><span class="num">1</span> Network North <a href="#ftn1">(...)</a></li></ul>'
            '<div id="notes"><h2 class="section">Notes</h2>',
            "</div>",
        ),
    ),
    Shape(
        "notes in a data attribute",
        lambda n: f'<sup class="note"><a href="#" data-content="{PLAIN[n - 1]}" data-toggle="popover">{n}</a></sup>',
        words=(),
    ),
)
