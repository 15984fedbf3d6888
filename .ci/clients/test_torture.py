"""What no client should send, and what comes in masses: the server answers what can be answered, and goes on."""
import json
import os
import subprocess
import tempfile
import time

import drafts
import pytest
from peer import Peer, frame, notification, request

PARSE_ERROR, INVALID_REQUEST, UNKNOWN_METHOD, INVALID_PARAMS = -32700, -32600, -32601, -32602
NOT_INITIALIZED, CANCELLED, OVERTAKEN = -32002, -32800, -32802

URI = "untitled:proef.txt"
MUTE = "untitled:stil.txt"
UTF8 = {"general": {"positionEncodings": ["utf-8"]}}
PULL = {"textDocument": {"diagnostic": {}}}


@pytest.fixture
def fresh(maatlat):
    """A server that was not yet greeted."""
    peer = Peer(maatlat)
    yield peer
    peer.kill()


@pytest.fixture
def peer(fresh):
    """A greeted server; behind the test it must still answer, and end as it should."""
    fresh.initialize()
    yield fresh
    assert_sound(fresh)


def assert_sound(peer):
    """An ordinary session still goes well, with its answers and nothing else on standard output."""
    peer.open(MUTE, drafts.text(), version=7)
    assert codes(peer.pull(MUTE)) == ["casu-quo", drafts.BOUND]
    assert peer.leave() == 0


def codes(diagnostics):
    return [diagnostic["code"] for diagnostic in diagnostics]


def position(line, character):
    return {"line": line, "character": character}


def edit(start, end, text):
    return {"range": {"start": position(*start), "end": position(*end)}, "text": text}


# Before the start and after the end


@pytest.mark.parametrize("method", ["textDocument/diagnostic", "shutdown", "onbekend/verzoek"])
def test_request_before_initialize(fresh, method):
    assert fresh.ask(method, {})["error"]["code"] == NOT_INITIALIZED
    fresh.initialize()
    assert_sound(fresh)


def test_notifications_before_initialize_are_ignored(fresh):
    fresh.open(URI, drafts.text())
    fresh.notify("initialized", {})
    fresh.notify("workspace/didChangeConfiguration", {"settings": {"maatlat": {"phase": "rvs"}}})
    fresh.initialize()
    assert fresh.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})["error"]["code"] == INVALID_PARAMS
    assert len(fresh.messages) == 2
    assert_sound(fresh)


def test_initialize_twice(peer):
    again = peer.ask("initialize", {"processId": None, "rootUri": None, "capabilities": UTF8})
    assert again["error"]["code"] == INVALID_REQUEST
    # Nor did the second one change what was agreed in the first: UTF-16.
    peer.open(URI, drafts.text("🌱🌱 de tuin c.q. het balkon wordt onderhouden."))
    assert peer.pull(URI)[0]["range"]["start"]["character"] == len("🌱🌱 de tuin ") + 2


@pytest.mark.parametrize("params", [None, [], {"capabilities": []}, {"processId": "een", "capabilities": {}}])
def test_initialize_with_invalid_params_can_be_tried_again(fresh, params):
    assert fresh.ask("initialize", params)["error"]["code"] == INVALID_PARAMS
    fresh.initialize()
    assert_sound(fresh)


def test_requests_after_shutdown(fresh):
    fresh.initialize()
    assert fresh.ask("shutdown")["result"] is None
    for method in ("textDocument/diagnostic", "shutdown", "initialize", "onbekend/verzoek"):
        assert fresh.ask(method, {})["error"]["code"] == INVALID_REQUEST
    fresh.open(URI, drafts.text())
    fresh.notify("exit")
    assert fresh.wait_for_end() == 0
    assert not any("method" in message for message in fresh.messages)


def test_exit_without_shutdown(fresh):
    fresh.initialize()
    fresh.notify("exit")
    assert fresh.wait_for_end() == 1


def test_exit_before_initialize(fresh):
    fresh.notify("exit")
    assert fresh.wait_for_end() == 1


@pytest.mark.parametrize("says_goodbye", [True, False])
def test_end_of_input(fresh, says_goodbye):
    fresh.initialize()
    if says_goodbye:
        fresh.ask("shutdown")
    fresh.process.stdin.close()
    assert fresh.wait_for_end() == (0 if says_goodbye else 1)


def test_end_of_input_within_a_message(fresh):
    fresh.initialize()
    fresh.write(frame(request(1, "shutdown"))[:-5])
    fresh.process.stdin.close()
    assert fresh.wait_for_end() == 1


def test_end_of_input_while_work_waits(fresh):
    fresh.initialize()
    for number in range(50):
        fresh.open(f"untitled:{number}", drafts.text())
    fresh.process.stdin.close()
    assert fresh.wait_for_end() == 1


def test_parent_that_is_killed(fresh):
    parent = subprocess.Popen(["sleep", "600"])
    try:
        fresh.initialize(processId=parent.pid)
        assert fresh.ask("onbekend/verzoek")["error"]["code"] == UNKNOWN_METHOD
    finally:
        parent.kill()
        parent.wait()
    assert fresh.wait_for_end(5) == 1


def test_client_that_no_longer_reads(maatlat):
    deaf = Peer(maatlat, reads=False)
    try:
        deaf.process.stdout.close()
        deaf.send(request(1, "initialize", {"capabilities": {}}))
        assert deaf.wait_for_end() != 0
    finally:
        deaf.kill()


# Methods


def test_unknown_methods(peer):
    for method in ("onbekend/verzoek", "textDocument/onbekend", "", "$/onbekend", "initialized", "ë🌱"):
        assert peer.ask(method, {})["error"]["code"] == UNKNOWN_METHOD, method


def test_unknown_notifications_are_ignored(peer):
    for method in ("onbekend/melding", "$/setTrace", "$/onbekend", "textDocument/willSave", "textDocument/didSave", "ë🌱"):
        peer.notify(method, {"textDocument": {"uri": URI}})
    # Requests that are sent as notifications have nobody to answer to.
    peer.notify("textDocument/diagnostic", {"textDocument": {"uri": URI}})
    peer.notify("shutdown")
    peer.notify("initialize", {})
    peer.ask("onbekend/verzoek")
    assert len(peer.messages) == 2


def test_answers_to_what_was_not_asked(peer):
    answers = {"id": 99, "result": None}, {"id": "maatlat-1", "error": {"code": 1, "message": ""}}, {"id": "a", "result": [{}]}
    peer.send(*({"jsonrpc": "2.0"} | answer for answer in answers))
    peer.ask("onbekend/verzoek")
    assert len(peer.messages) == 2


@pytest.mark.parametrize("id", [0, -1, 2**53, "", "ë€🌱", "a" * 10_000, '"\\\n'])
def test_ids_come_back_as_they_were(peer, id):
    peer.send(request(id, "onbekend/verzoek"))
    assert peer.answer(id)["error"]["code"] == UNKNOWN_METHOD


BAD_PARAMS = {
    "no params": None,
    "a list": [],
    "no document": {},
    "document is a word": {"textDocument": "a"},
    "uri is a number": {"textDocument": {"uri": 1}},
    "not open": {"textDocument": {"uri": "untitled:niet-geopend"}},
}


@pytest.mark.parametrize("params", BAD_PARAMS.values(), ids=BAD_PARAMS)
def test_invalid_params(peer, params):
    assert peer.ask("textDocument/diagnostic", params)["error"]["code"] == INVALID_PARAMS


def test_invalid_params_of_notifications(peer):
    peer.open(URI, drafts.text())
    documents = {"textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"}
    others = {"didChangeConfiguration", "didChangeWatchedFiles", "didChangeWorkspaceFolders"}
    for method in sorted(documents | {f"workspace/{other}" for other in others} | {"$/cancelRequest"}):
        for params in (None, [], {}, {"textDocument": {}}):
            peer.notify(method, params)
    peer.notify("textDocument/didOpen", {"textDocument": {"uri": URI}})
    change = {"textDocument": {"uri": URI, "version": "twee"}, "contentChanges": [{"text": ""}]}
    peer.notify("textDocument/didChange", change)
    bad_ranges = ({"start": position(0, 0)}, {"start": position(-1, 0), "end": position("a", 0)}, [])
    peer.change(URI, 2, *({"range": bad, "text": ""} for bad in bad_ranges))
    peer.change(URI, 3, {"tekst": ""})
    assert codes(peer.pull(URI)) == ["casu-quo", drafts.BOUND]
    assert not any("error" in message for message in peer.messages)


# Messages that are none


BROKEN = {
    "nothing": b"",
    "a word": b"hallo",
    "half an object": b'{"jsonrpc": "2.0", "id": 1, "method": "shutdown"',
    "invalid UTF-8": b'{"jsonrpc": "2.0", "id": 1, "method": "\xff\xfe\xc3("}',
    "invalid UTF-8 in a text": b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": '
    b'{"uri": "untitled:a", "languageId": "", "version": 1, "text": "\xe2\x82"}}}',
    "zeros": bytes(100),
    "a comma too many": b'{"jsonrpc": "2.0", "id": 1, "method": "shutdown",,}',
    "two messages": b'{"jsonrpc": "2.0", "method": "a"}{"jsonrpc": "2.0", "method": "b"}',
    "UTF-16": json.dumps(request(1, "shutdown")).encode("utf-16")[:-1],
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_broken_json(peer, body):
    peer.send(body)
    assert peer.error(PARSE_ERROR)["id"] is None


NO_MESSAGES = {
    "null": None,
    "a number": 1,
    "a word": "shutdown",
    "a list": [],
    "a batch": [request(1, "shutdown")],
    "nothing in it": {},
    "only a version": {"jsonrpc": "2.0"},
    "method is a number": request(1, 1),
    "id is a list": request([], "shutdown"),
    "id is a truth": request(True, "shutdown"),
}


@pytest.mark.parametrize("content", NO_MESSAGES.values(), ids=NO_MESSAGES)
def test_json_that_is_no_message(peer, content):
    peer.send(content)
    peer.error(INVALID_REQUEST)


@pytest.mark.parametrize("depth", [600, 100_000])
@pytest.mark.parametrize("brackets", [("[", "]"), ('{"a":', "}"), ("[", "")], ids=["lists", "objects", "unclosed"])
def test_deeply_nested_json(peer, depth, brackets):
    opening, closing = brackets
    nested = opening * depth + ("1" if closing == "}" else "") + closing * depth
    peer.send(b'{"jsonrpc": "2.0", "id": 5, "method": "textDocument/diagnostic", "params": %s}' % nested.encode())
    error = peer.wait(lambda message: "error" in message)
    assert error["id"] in (5, None) and error["error"]["code"] in (PARSE_ERROR, INVALID_REQUEST, INVALID_PARAMS)


def test_half_a_surrogate_pair(peer):
    """What deletes half of an emoji leaves the other half: a unit of UTF-16 that is counted like any other, and goes later."""
    peer.open(URI, drafts.text())
    before = peer.published(URI, 1)
    peer.change(URI, 2, edit((6, 0), (6, 0), "\ud83c"))
    peer.change(URI, 3, edit((6, 0), (6, 1), ""))
    assert peer.published(URI, 3) == before
    peer.open("untitled:half.txt", drafts.text("De tuin \ud83c c.q. het balkon wordt onderhouden."))
    assert peer.published("untitled:half.txt", 1)[0]["range"]["start"]["character"] == len("De tuin x ")


# Headers


ORDINARY = frame(request("gewoon", "onbekend/verzoek"))
BODY = ORDINARY.split(b"\r\n\r\n")[1]
HEADERS = {
    "length too small": b"Content-Length: %d\r\n\r\n" % (len(BODY) - 10) + BODY,
    "length too large": b"Content-Length: %d\r\n\r\n" % (len(BODY) + 10) + BODY,
    "length zero": b"Content-Length: 0\r\n\r\n" + BODY,
    "no header": BODY,
    "no header, a line": BODY + b"\r\n\r\n",
    "another header": b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n" + BODY,
    "a negative length": b"Content-Length: -5\r\n\r\n" + BODY,
    "a word for a length": b"Content-Length: veel\r\n\r\n" + BODY,
    "no length": b"Content-Length:\r\n\r\n" + BODY,
    "a length beyond all numbers": b"Content-Length: 99999999999999999999999\r\n\r\n" + BODY,
    "empty lines": b"\r\n\r\n\r\n\r\n",
    "a long line without an end": b"x" * 100_000,
    "bytes": bytes(range(256)) * 40,
}


@pytest.mark.parametrize("junk", HEADERS.values(), ids=HEADERS)
def test_wrong_header_then_recovery(peer, junk):
    # A message that is too long takes what comes next with it; the second is always understood.
    peer.write(junk + frame(request("eerst", "onbekend/verzoek")) + frame(request("daarna", "onbekend/verzoek")))
    assert peer.answer("daarna")["error"]["code"] == UNKNOWN_METHOD
    others = [message for message in peer.messages[1:] if message["id"] not in ("gewoon", "eerst", "daarna")]
    assert all((message["id"], message["error"]["code"]) == (None, PARSE_ERROR) for message in others)


GOOD_HEADERS = {
    "lower case": b"content-length: %d\r\n\r\n",
    "with a type": b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
    "type first": b"Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: %d\r\n\r\n",
    "no space": b"Content-Length:%d\r\n\r\n",
    "only line feeds": b"Content-Length: %d\n\n",
}


@pytest.mark.parametrize("header", GOOD_HEADERS.values(), ids=GOOD_HEADERS)
def test_headers_that_are_fine(peer, header):
    peer.write(header % len(BODY) + BODY)
    assert peer.answer("gewoon")["error"]["code"] == UNKNOWN_METHOD


def test_bytes_one_by_one(peer):
    for byte in ORDINARY:
        peer.write(bytes([byte]))
        time.sleep(0.0005)
    assert peer.answer("gewoon")["error"]["code"] == UNKNOWN_METHOD


# Masses


def test_huge_message(peer):
    """50 MB of draft in one message."""
    filler = "De bewoner meldt aan het college hoeveel planten in de tuin staan, met de dag waarop zij zijn geplant.\n\n" * 200
    chapters, size = [], 0
    while size < 50_000_000:
        chapters.append(f"Artikel {len(chapters) + 3}\n\n{filler}")
        size += len(chapters[-1])
    peer.open(URI, drafts.text() + "".join(chapters))
    # A key that is pressed meanwhile: only the text behind it is judged.
    peer.change(URI, 2, edit((6, 0), (6, 0), "x"))
    first, second = peer.published(URI, 2, patience=60)
    assert (first["code"], second["code"]) == ("casu-quo", drafts.BOUND)
    assert first["range"]["start"]["character"] == len(f"x{drafts.WIDE} onderhoudt de bewoner de tuin ") + 1
    peer.notify("textDocument/didClose", {"textDocument": {"uri": URI}})


def typing(words, line):
    """The edits of somebody who types words at the start of a line, and mistakes every third character at first."""
    at = 0
    for number, character in enumerate(words):
        if number % 3 == 0:
            yield edit((line, at), (line, at), "x")
        yield edit((line, at), (line, at + (number % 3 == 0)), character)
        at += len(character.encode("utf-16-le")) // 2


@pytest.mark.parametrize("at_once", [False, True], ids=["a notification each", "one notification"])
def test_rapid_changes(peer, at_once):
    """10,000 edits: what is said last is about the last version, and is what a fresh look at that text gives."""
    words = (" ".join(drafts.ARTIKELEN) + " ") * 60
    changes = list(typing(words[:7500], 6))
    assert len(changes) == 10_000
    peer.open(URI, drafts.text())
    batches = [changes] if at_once else [[change] for change in changes]
    peer.send(*(
        notification("textDocument/didChange", {"textDocument": {"uri": URI, "version": version}, "contentChanges": batch})
        for version, batch in enumerate(batches, 2)))
    last = len(batches) + 1
    got = peer.published(URI, last)
    peer.open("untitled:vers.txt", drafts.text(words[:7500] + drafts.ARTIKELEN[0], drafts.ARTIKELEN[1]))
    assert got == peer.published("untitled:vers.txt", 1) and len(got) > 50
    versions = [message["params"]["version"] for message in peer.messages if (message.get("params") or {}).get("uri") == URI]
    assert versions == sorted(versions) and versions[-1] == last


def test_storm_of_cancellations(peer):
    """Each request gets one answer: what was asked, or that it was cancelled."""
    peer.open(URI, drafts.text())

    def cancel(id):
        return notification("$/cancelRequest", {"id": id})

    pull = {"textDocument": {"uri": URI}}
    storm = [(request(number, "textDocument/diagnostic", pull), cancel(number)) for number in range(1000)]
    peer.send(*(message for pair in storm for message in pair))
    # Cancelling what is done, or was never asked, does nothing.
    peer.send(*map(cancel, (0, 999, 123456, "onbekend", -1)))
    assert peer.ask("onbekend/verzoek")["error"]["code"] == UNKNOWN_METHOD
    for number in range(1000):
        answers = peer.answers(number)
        assert len(answers) == 1, number
        if "result" in answers[0]:
            assert codes(answers[0]["result"]["items"]) == ["casu-quo", drafts.BOUND]
        else:
            assert answers[0]["error"]["code"] == CANCELLED


def test_storm_of_requests_and_edits(maatlat):
    """A client that asks after every key: each request gets one answer, the last one that of the last text."""
    peer = Peer(maatlat)
    try:
        peer.initialize(PULL)
        peer.open(URI, drafts.text())
        storm = []
        for number in range(500):
            change = {"textDocument": {"uri": URI, "version": number + 2}, "contentChanges": [edit((6, 0), (6, 0), "x")]}
            storm.append(notification("textDocument/didChange", change))
            storm.append(request(number, "textDocument/diagnostic", {"textDocument": {"uri": URI}}))
        peer.send(*storm)
        last = peer.answer(499)["result"]["items"]
        assert last[0]["range"]["start"]["character"] == len(f"{drafts.WIDE} onderhoudt de bewoner de tuin ") + 1 + 500
        for number in range(500):
            answers = peer.answers(number)
            assert len(answers) == 1, number
            if "error" in answers[0]:
                assert answers[0]["error"]["code"] == OVERTAKEN and answers[0]["error"]["data"]["retriggerRequest"] is True
        assert not any("method" in message for message in peer.messages), "a client that asks is told nothing unasked"
        assert_sound(peer)
    finally:
        peer.kill()


def test_client_that_reads_late(maatlat):
    """A pipe that is full does not stop the server from taking what comes in."""
    peer = Peer(maatlat, reads=False)
    try:
        peer.send(request("hallo", "initialize", {"capabilities": {}}))
        peer.send(*(request(number, "onbekend/verzoek") for number in range(20_000)))
        peer.start_reading()
        peer.answer(19_999)
        assert [message["id"] for message in peer.messages] == ["hallo", *range(20_000)]
        assert_sound(peer)
    finally:
        peer.kill()


def test_many_documents(peer):
    for number in range(200):
        peer.open(f"untitled:{number}", drafts.text())
    for number in range(200):
        assert codes(peer.published(f"untitled:{number}", 1)) == ["casu-quo", drafts.BOUND]
    for number in range(200):
        peer.notify("textDocument/didClose", {"textDocument": {"uri": f"untitled:{number}"}})
        assert peer.published(f"untitled:{number}", None) == []


# Documents


def test_positions_outside_the_text(peer):
    peer.open(URI, "Artikel 1")
    far = 2**31 - 1
    peer.change(URI, 2, edit((far, far), (far, far), "\n\nDe tuin"))
    peer.change(URI, 3, edit((2, far), (2, far), " c.q. het balkon."))
    peer.change(URI, 4, edit((0, 0), (0, 0), "Regels over tuinen (Wet tuintoeslag)\n\nVoorstel van wet\n\n"))
    # The end of the last line, however it is written.
    peer.change(URI, 5, edit((6, far), (far, 0), " Einde."))
    # One that ends before it starts is meant the other way round.
    peer.change(URI, 6, edit((6, 0), (5, 0), "\n"))
    diagnostic, = peer.published(URI, 6)
    assert diagnostic["range"] == {"start": position(6, 8), "end": position(6, 12)}
    peer.change(URI, 7, edit((0, 0), (far, far), drafts.text()))
    assert codes(peer.published(URI, 7)) == ["casu-quo", drafts.BOUND]


def test_positions_within_a_character(peer):
    """Half an emoji is no place: whatever the server makes of it, it goes on, and a new text puts everything right."""
    peer.open(URI, drafts.text())
    within = len(drafts.WIDE)
    peer.change(URI, 2, edit((6, within), (6, within), "x"))
    peer.change(URI, 3, edit((6, within), (6, within + 1), ""))
    peer.published(URI, 3)
    peer.change(URI, 4, {"text": drafts.text()})
    assert codes(peer.published(URI, 4)) == ["casu-quo", drafts.BOUND]


def test_documents_that_are_not_open(peer):
    peer.change("untitled:onbekend", 2, {"text": drafts.text()})
    peer.notify("textDocument/didClose", {"textDocument": {"uri": "untitled:onbekend"}})
    peer.open(URI, "")
    peer.open(URI, drafts.text(), version=2)
    assert codes(peer.published(URI, 2)) == ["casu-quo", drafts.BOUND]
    peer.notify("textDocument/didClose", {"textDocument": {"uri": URI}})
    peer.change(URI, 3, {"text": ""})
    assert peer.published(URI, None) == []
    assert peer.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})["error"]["code"] == INVALID_PARAMS


URIS = [
    "", "proef", "untitled:Untitled-1", "file:", "file://", "file:///", "file:///bestaat/niet/wet.txt", "file:///%FF%zz/wet.txt",
    "file:///c%3A/wet%20%C3%AB%F0%9F%8C%B1.txt", "file://computer/map/wet.txt", "FILE:///tmp/wet.txt",
    "file:///tmp/../../etc/passwd", "file:///proc/self/mem", "git:/wet.txt?ref=1#2", "ë€🌱\n\"\\",
]


@pytest.mark.parametrize("uri", URIS)
def test_names_come_back_as_they_were(peer, uri):
    peer.open(uri, drafts.text())
    assert codes(peer.published(uri, 1)) == ["casu-quo", drafts.BOUND]
    assert codes(peer.pull(uri)) == ["casu-quo", drafts.BOUND]


BOMB = "".join(f'<!ENTITY b{number} "{f"&b{number - 1};" * 10 if number else "c"}">' for number in range(20))
ODD_TEXTS = {
    "nothing": "",
    "a space": " ",
    "one word": "tuin",
    "zeros": "\0" * 100,
    "controls": "".join(map(chr, range(32))) * 10,
    "a mark of byte order": "\ufeff" + drafts.text(),
    "only line feeds": "\n" * 10_000,
    "carriage returns": drafts.text().replace("\n", "\r"),
    "one long line": "tuin c.q. balkon " * 20_000,
    "brackets": "<" * 5_000,
    "tags": "<a>" * 5_000,
    "an entity bomb": f'<?xml version="1.0"?><!DOCTYPE a [{BOMB}]><a>&b19;</a>',
    "an outside entity": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "half a draft": drafts.xml()[:700],
    "a draft in reverse": drafts.xml()[::-1],
    "flags and families": "👨‍👩‍👧‍👦🇳🇱e\u0301" * 1000,
    "another encoding": drafts.xml().replace("utf-8", "iso-8859-15"),
}


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_odd_texts(peer, text):
    peer.open(URI, text)
    told = peer.published(URI, 1)
    assert told == peer.pull(URI)
    assert "root:" not in json.dumps(told)


ODD_SETTINGS = [
    {}, {"phase": "ooit"}, {"phase": 3}, {"context": ["/bestaat/niet.xml", "/proc/self/mem", ""]}, {"context": "wet.xml"}, [],
    None, {"onbekend": 1},
]


@pytest.mark.parametrize("settings", ODD_SETTINGS, ids=str)
def test_odd_settings(peer, settings):
    peer.open(URI, drafts.text())
    peer.notify("workspace/didChangeConfiguration", {"settings": {"maatlat": settings}})
    assert codes(peer.pull(URI)) == ["casu-quo", drafts.BOUND]


# The requests that belong to what a server says that it can.
METHODS = {
    "codeActionProvider": "codeAction",
    "codeLensProvider": "codeLens",
    "completionProvider": "completion",
    "definitionProvider": "definition",
    "diagnosticProvider": "diagnostic",
    "documentHighlightProvider": "documentHighlight",
    "documentLinkProvider": "documentLink",
    "documentSymbolProvider": "documentSymbol",
    "foldingRangeProvider": "foldingRange",
    "hoverProvider": "hover",
    "referencesProvider": "references",
}


@pytest.fixture(scope="module")
def abilities(maatlat):
    peer = Peer(maatlat)
    try:
        literals = {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}
        told = peer.initialize({"textDocument": {"codeAction": literals, "diagnostic": {}}})["capabilities"]
    finally:
        peer.kill()
    return {name for name, value in told.items() if name.endswith("Provider") and value}


def test_no_ability_is_forgotten_here(abilities):
    assert abilities <= METHODS.keys()


@pytest.mark.parametrize("ability", METHODS)
def test_abilities_are_real(peer, abilities, ability):
    """What the server says that it can, it does: a result wherever the place may lie, an error for what is not open."""
    if ability not in abilities:
        pytest.skip("the server does not say that it can")
    method = f"textDocument/{METHODS[ability]}"
    far = 2**31 - 1
    context = {"diagnostics": [], "includeDeclaration": True, "triggerKind": 1}
    for text in (drafts.text(), drafts.xml(), drafts.xml()[:700], "", "tuin"):
        peer.open(URI, text)
        for place in ((6, len(drafts.WIDE) - 1), (0, 0), (far, 0), (6, far), (far, far)):
            here = position(*place)
            params = {"textDocument": {"uri": URI}, "position": here, "range": {"start": here, "end": here}, "context": context}
            answer = peer.ask(method, params)
            assert "result" in answer, (text[:20], place, answer)
    params["textDocument"] = {"uri": "untitled:niet-geopend"}
    for bad in (params, [], {}, {"textDocument": {"uri": 1}}):
        assert peer.ask(method, bad)["error"]["code"] == INVALID_PARAMS, bad


# Files


def test_folder_full_of_other_things(peer):
    """Beside the draft lie files that are none, cannot be read, or go on for ever."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in ODD_TEXTS.items():
            with open(f"{folder}/{name}.xml", "w", newline="", encoding="utf-8") as file:
                file.write(content)
        with open(f"{folder}/bytes.txt", "wb") as file:
            file.write(bytes(range(256)) * 100)
        os.mkdir(f"{folder}/map.xml")
        os.mkfifo(f"{folder}/pijp.txt")
        os.symlink("nergens.txt", f"{folder}/dode-verwijzing.txt")
        os.symlink("/dev/zero", f"{folder}/zonder-eind.txt")
        os.symlink(".", f"{folder}/kring.txt")
        uri = f"file://{folder}/wet.txt"
        peer.open(uri, drafts.text())
        assert codes(peer.published(uri, 1)) == ["casu-quo", drafts.BOUND]
        assert codes(peer.pull(uri)) == ["casu-quo", drafts.BOUND]
        changes = [{"uri": f"file://{folder}/pijp.txt", "type": 2}, {"uri": "", "type": 9}]
        peer.notify("workspace/didChangeWatchedFiles", {"changes": changes})
        # It is not stuck in a file, also once it had the time to look at all of them.
        time.sleep(1)
        assert codes(peer.pull(uri)) == ["casu-quo", drafts.BOUND]
