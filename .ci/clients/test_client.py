"""A whole session with a client library, in each encoding of positions, with findings that are sent and that are asked for."""
import os
from collections import Counter
from pathlib import Path

import drafts
import pytest
import pytest_lsp
from editor import Editor, codes
from lsprotocol import types
from pygls.uris import to_fs_path
from pytest_lsp import ClientServerConfig, client_capabilities

pytestmark = pytest.mark.asyncio
SERVER = ClientServerConfig(server_command=[os.environ["MAATLAT"], "lsp"], client_factory=Editor)
SAMPLES = Path(__file__).parent.parent.parent / "Samples"
BOTH = ["casu-quo", drafts.BOUND]
ENCODINGS = [types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf32]


def capabilities(encoding, pulls):
    """Of a client that knows one encoding beside UTF-16, which all know."""
    action = types.ClientCodeActionLiteralOptions(types.ClientCodeActionKindOptions(["quickfix", "source.fixAll"]))
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind.Utf16, encoding]),
        text_document=types.TextDocumentClientCapabilities(
            diagnostic=types.DiagnosticClientCapabilities() if pulls else None,
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(version_support=True, related_information=True),
            code_action=types.CodeActionClientCapabilities(code_action_literal_support=action),
        ),
        workspace=types.WorkspaceClientCapabilities(
            configuration=True,
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
        ),
    )


@pytest_lsp.fixture(
    config=SERVER, params=[(encoding, pulls) for encoding in ENCODINGS for pulls in (False, True)],
    ids=lambda param: f"{param[0].value}-{'asked' if param[1] else 'sent'}",
)
async def client(request, lsp_client: Editor):
    encoding, pulls = request.param
    result = await lsp_client.begin(capabilities(encoding, pulls))
    assert result.capabilities.position_encoding == encoding.value
    assert result.server_info.name == "maatlat"
    yield
    await lsp_client.shutdown_session()
    assert lsp_client._server.returncode == 0


@pytest_lsp.fixture(config=SERVER)
async def silent(lsp_client: Editor):
    """A client that was not yet introduced."""
    yield
    await lsp_client.shutdown_session()


@pytest.mark.parametrize("form", drafts.FORMS)
async def test_marks_are_the_words(client: Editor, form):
    uri = f"untitled:wet.{form}"
    client.open(uri, drafts.FORMS[form]())
    term, verb = await client.findings(uri)
    assert [term.code, verb.code] == BOTH
    assert [client.words(uri, term.range), client.words(uri, verb.range)] == [drafts.TERM, drafts.VERB]
    assert [term.severity, verb.severity] == [types.DiagnosticSeverity.Error, types.DiagnosticSeverity.Warning]
    assert term.source == verb.source == "maatlat"
    assert term.code_description.href.startswith("https://wetten.overheid.nl/")


@pytest.mark.parametrize("form", drafts.FORMS)
async def test_edits(client: Editor, form):
    uri = f"untitled:wet.{form}"
    client.open(uri, drafts.FORMS[form]())
    assert codes(await client.findings(uri)) == BOTH
    # Wide characters before the mark, on its line.
    client.edit(uri, "onderhoudt", "🌱🌱 € onderhoudt")
    client.edit(uri, f"tuin {drafts.TERM}", f"ë tuïn {drafts.TERM}")
    term, verb = await client.findings(uri)
    assert client.words(uri, term.range) == drafts.TERM and client.words(uri, verb.range) == drafts.VERB
    client.edit(uri, f"{drafts.TERM} het balkon", "of het balkon")
    assert codes(await client.findings(uri)) == [drafts.BOUND]
    client.edit(uri, f"{drafts.VERB} het college de tuintoeslag in", "kan het college de tuintoeslag intrekken")
    assert await client.findings(uri) == []
    # Two places in one message, and back to where it started.
    start = client.documents[uri].source.index("of het balkon")
    client.apply(uri, [
        types.TextEdit(client.range(uri, start, start + 2), drafts.TERM),
        types.TextEdit(client.range(uri, start + 3, start + 6), "🌱"),
    ])
    term, = await client.findings(uri)
    assert client.words(uri, term.range) == drafts.TERM
    # And a new text without places.
    client.documents[uri].version += 1
    identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=client.documents[uri].version)
    whole = types.TextDocumentContentChangeWholeDocument("")
    client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))
    assert await client.findings(uri) == []


@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["CRLF", "CR"])
async def test_line_endings(client: Editor, ending):
    for form, draft in drafts.FORMS.items():
        uri = f"untitled:wet.{form}"
        client.open(uri, draft().replace("\n", ending))
        assert [client.words(uri, finding.range) for finding in await client.findings(uri)] == [drafts.TERM, drafts.VERB]
        client.edit(uri, "onderhoudt", f"🌱{ending}onderhoudt")
        assert [client.words(uri, finding.range) for finding in await client.findings(uri)] == [drafts.TERM, drafts.VERB]


@pytest.mark.parametrize("form", drafts.FORMS)
async def test_fix(client: Editor, form):
    """The client does what the server proposes, to its own copy of the text."""
    uri = f"untitled:wet.{form}"
    client.open(uri, drafts.FORMS[form]())
    term, verb = await client.findings(uri)
    fix = next(action for action in await client.fixes(uri, term, "quickfix") if action.is_preferred)
    assert fix.kind == "quickfix" and codes(fix.diagnostics) == ["casu-quo"]
    await client.do(fix)
    assert client.documents[uri].source == drafts.FORMS[form]().replace(drafts.TERM, "of")
    assert codes(await client.findings(uri)) == [drafts.BOUND]
    # What takes a choice of the drafter's is nothing that can be preferred.
    assert not any(action.is_preferred for action in await client.fixes(uri, verb, "quickfix"))


@pytest.mark.parametrize("form", drafts.FORMS)
async def test_remark_from_an_action(client: Editor, form):
    """An action writes the remark that leaves a finding alone; with a reason instead of its placeholder the finding is gone."""
    uri = f"untitled:wet.{form}"
    client.open(uri, drafts.FORMS[form]())
    _, verb = await client.findings(uri)
    remark = next(action for action in await client.fixes(uri, verb, "quickfix") if "maatlat:negeer" in str(action.edit))
    await client.do(remark)
    assert f"maatlat:negeer {drafts.BOUND}" in client.documents[uri].source
    assert drafts.BOUND not in codes(await client.findings(uri))


async def test_fix_all(client: Editor):
    uri = "untitled:wet.txt"
    text = drafts.text(*drafts.ARTIKELEN, *drafts.ARTIKELEN)
    client.open(uri, text)
    findings = await client.findings(uri)
    assert codes(findings) == BOTH * 2
    action, = await client.fixes(uri, findings[0], "source.fixAll")
    await client.do(action)
    assert client.documents[uri].source == text.replace(drafts.TERM, "of")
    assert codes(await client.findings(uri)) == [drafts.BOUND] * 2


@pytest.mark.parametrize("name", ["wet-balkongroen.xml", "wijzigingswet-buurttoeslag.txt", "besluit-buurttoeslag.txt"])
async def test_every_action_does_what_it_says(silent: Editor, name):
    """Each action that is offered on a sample takes its finding away, and brings none but placeholders to fill in."""
    await silent.begin(capabilities(types.PositionEncodingKind.Utf16, True))
    uri = f"untitled:{name}"
    text = (SAMPLES / name).read_text()
    silent.open(uri, text)
    before = tally(await silent.findings(uri))
    tried = 0
    for finding in await silent.findings(uri):
        for action in await silent.fixes(uri, finding, "quickfix"):
            if [tally([each]) for each in action.diagnostics] != [tally([finding])]:
                continue  # It is about another finding on the same words.
            await silent.do(action)
            after = tally(await silent.findings(uri))
            place = finding.code, finding.data["provision"]
            assert after[place] < before[place], (place, action.title)
            # An unfinished section is what its own rule, or the one about placeholders, speaks of.
            assert {code for code, _ in after - before} <= {"t-placeholder", finding.code}, (place, action.title, after - before)
            whole = silent.range(uri, 0, len(silent.documents[uri].source))
            silent.apply(uri, [types.TextEdit(whole, text)])
            tried += 1
    assert tried > 5 and tally(await silent.findings(uri)) == before


def tally(findings):
    """How many findings of each rule there are in each provision."""
    return Counter((finding.code, finding.data["provision"]) for finding in findings)


REMARK = "<!-- maatlat:negeer casu-quo -- vaste term van de sector -->"


@pytest.mark.parametrize("form", drafts.FORMS)
async def test_remark(client: Editor, form):
    """A remark before a provision makes its finding go away; without a reason it does not."""
    uri = f"untitled:wet.{form}"
    client.open(uri, drafts.FORMS[form]())
    place = {"xml": '<artikel status="goed">', "txt": "Artikel 1\n"}[form]
    client.edit(uri, place, f"{REMARK}\n{place}")
    assert codes(await client.findings(uri)) == [drafts.BOUND]
    client.edit(uri, " -- vaste term van de sector", "")
    assert sorted(codes(await client.findings(uri))) == ["casu-quo", drafts.BOUND, "negeer-zonder-reden"]
    client.edit(uri, "casu-quo", "casu-cuo -- een reden")
    assert sorted(codes(await client.findings(uri))) == ["casu-quo", drafts.BOUND, "negeer-onbekende-regel"]
    client.edit(uri, "<!-- maatlat:negeer casu-cuo -- een reden -->\n", "")
    assert codes(await client.findings(uri)) == BOTH


async def test_xml_while_it_is_typed(client: Editor):
    """What is not well-formed is told, and what could still be read keeps its findings."""
    uri = "untitled:wet.xml"
    client.open(uri, drafts.xml())
    assert codes(await client.findings(uri)) == BOTH
    client.edit(uri, "bewoner verhuist.</al>", "bewoner verhuist.</al><al")
    assert codes(await client.findings(uri)) == ["onleesbaar", *BOTH]
    client.edit(uri, "</al><al", "</al><al>Artikel 🌱 is c.q. blijft van toepassing.")
    problem, first, *others = await client.findings(uri)
    assert problem.code == "onleesbaar" and codes([first, *others]).count("casu-quo") == 2
    client.edit(uri, "van toepassing.", "van toepassing.</al>")
    findings = await client.findings(uri)
    assert "onleesbaar" not in codes(findings)
    assert {client.words(uri, finding.range) for finding in findings} == {drafts.TERM, drafts.VERB}


async def test_unchanged_answers(client: Editor):
    if not client.pulls:
        pytest.skip("this client does not ask")
    uri = "untitled:wet.txt"
    client.open(uri, drafts.text())
    first = await client.pull(uri)
    assert first.kind == "full" and codes(first.items) == BOTH
    again = await client.pull(uri, first.result_id)
    assert (again.kind, again.result_id) == ("unchanged", first.result_id)
    # An edit that moves nothing changes nothing; one that does, does.
    client.edit(uri, "een toeslag voor", "een extra toeslag voor")
    assert (await client.pull(uri, first.result_id)).kind == "unchanged"
    client.edit(uri, "de tuin", "de hele tuin")
    moved = await client.pull(uri, first.result_id)
    assert moved.kind == "full" and moved.result_id != first.result_id
    client.edit(uri, "de hele tuin", "de tuin")
    assert (await client.pull(uri, first.result_id)).kind == "unchanged"


async def test_close(client: Editor):
    uri = "untitled:wet.txt"
    client.open(uri, drafts.text())
    assert codes(await client.findings(uri)) == BOTH
    client.close(uri)
    client.open("untitled:ander.txt", drafts.text())
    assert codes(await client.findings("untitled:ander.txt")) == BOTH
    if not client.pulls:
        assert list(client.published[uri].diagnostics) == []
    client.open(uri, drafts.text(drafts.ARTIKELEN[1]))
    assert codes(await client.findings(uri)) == [drafts.BOUND]


# A bill and its toelichting


@pytest.fixture
def pair(tmp_path):
    """The URIs of a bill and its memorandum, in a folder whose name has to be escaped."""
    folder = tmp_path / "wet ë 🌱"
    folder.mkdir()
    (folder / "wet.txt").write_text(drafts.BILL)
    (folder / "wet-mvt.txt").write_text(drafts.MEMORANDUM)
    return (folder / "wet.txt").as_uri(), (folder / "wet-mvt.txt").as_uri()


def path(uri):
    return Path(to_fs_path(uri))


def has(code):
    return lambda findings: code in codes(findings)


def lacks(code):
    return lambda findings: code not in codes(findings)


async def test_open_pair(client: Editor, pair):
    bill, memorandum = pair
    client.open(memorandum, drafts.MEMORANDUM)
    client.open(bill, drafts.BILL)
    findings = await client.findings(bill, has("m-hoogte-ongemotiveerd"))
    amount = next(finding for finding in findings if finding.code == "m-hoogte-ongemotiveerd")
    assert client.words(bill, amount.range) == "€ 340"
    related, = amount.related_information
    assert (related.location.uri, client.words(memorandum, related.location.range)) == (memorandum, "Artikel 2")
    # The toelichting on artikel 1 says what the artikel says.
    findings = await client.findings(memorandum, has("t-parafrase"))
    paraphrase = next(finding for finding in findings if finding.code == "t-parafrase")
    assert client.words(memorandum, paraphrase.range) == "Artikel 1"
    # An edit of the bill changes what is found in the memorandum, and the other way round, though neither is saved.
    client.edit(bill, "niet onderhoudt", "laat verwilderen tot overlast van de buren")
    await client.findings(memorandum, lacks("t-parafrase"))
    client.edit(memorandum, "De hoogte van de boete", "De boete van ten hoogste € 340")
    await client.findings(bill, lacks("m-hoogte-ongemotiveerd"))
    client.edit(memorandum, "€ 340", "€ 999")
    await client.findings(bill, has("m-hoogte-ongemotiveerd"))
    # Closed, the memorandum is what lies on disk.
    client.edit(memorandum, "€ 999", "€ 340")
    await client.findings(bill, lacks("m-hoogte-ongemotiveerd"))
    client.close(memorandum)
    await client.findings(bill, has("m-hoogte-ongemotiveerd"))


async def test_pair_on_disk(client: Editor, pair):
    """The toelichting lies beside the open bill, changes, and goes."""
    bill, memorandum = pair
    client.open(bill, drafts.BILL)
    await client.findings(bill, has("m-hoogte-ongemotiveerd"))

    def changed(kind):
        client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([types.FileEvent(memorandum, kind)]))

    path(memorandum).write_text(drafts.MEMORANDUM.replace("De hoogte van de boete", "De boete van € 340"))
    changed(types.FileChangeType.Changed)
    await client.findings(bill, lacks("m-hoogte-ongemotiveerd"))
    path(memorandum).write_text(drafts.MEMORANDUM)
    changed(types.FileChangeType.Changed)
    await client.findings(bill, has("m-hoogte-ongemotiveerd"))
    path(memorandum).unlink()
    changed(types.FileChangeType.Deleted)
    await client.findings(bill, lacks("m-hoogte-ongemotiveerd"))


async def test_settings(client: Editor, pair):
    """How far the draft is decides what silence of the toelichting weighs."""
    bill, memorandum = pair
    client.set_configuration({"phase": "concept"}, section="maatlat")
    client.open(memorandum, drafts.MEMORANDUM)

    async def weighs(severity):
        """Waits until what the toelichting leaves out has a certain weight."""
        def fits(findings):
            return [finding.severity for finding in findings if finding.code == "t-uitvoering-ontbreekt"] == [severity]

        client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings=None))
        await client.findings(memorandum, fits)

    await weighs(types.DiagnosticSeverity.Information)
    client.set_configuration({"phase": "consultatie"}, section="maatlat")
    await weighs(types.DiagnosticSeverity.Warning)
    client.set_configuration({"phase": "concept"}, section="maatlat")
    await weighs(types.DiagnosticSeverity.Information)


# Editors as they introduce themselves


EDITORS = ["emacs@v29.1", "neovim@v0.6.1", "neovim@v0.7.0", "neovim@v0.11.0", "visual-studio-code@v1.65.2"]


@pytest.mark.parametrize("name", EDITORS)
async def test_editors_as_they_are(silent: Editor, pair, name):
    bill, memorandum = pair
    root = types.WorkspaceFolder(uri=path(bill).parent.as_uri(), name="wetten")
    await silent.begin(client_capabilities(name), workspace_folders=[root], root_uri=root.uri)
    silent.open(bill, drafts.BILL)
    findings = await silent.findings(bill, has("m-hoogte-ongemotiveerd"))
    assert "€ 340" in [silent.words(bill, finding.range) for finding in findings]
