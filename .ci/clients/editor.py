"""An editor for the tests: a client library that was written by others, with its own count of lines and characters."""
import asyncio

from lsprotocol import types
from pygls.protocol import default_converter
from pygls.workspace import PositionCodec, TextDocument
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

PATIENCE = 4  # Seconds; only a server that says nothing makes a test wait so long.


def take(editor: "Editor", params: types.PublishDiagnosticsParams):
    """Takes findings that the server sends."""
    editor.published[params.uri] = params
    editor.arrival.set()


def ask_again(editor: "Editor", params):
    """Takes that findings may differ from what was answered."""
    editor.refreshes += 1
    editor.arrival.set()


def nod(editor: "Editor", params):
    """Takes what the server asks for without doing anything about it."""


class Editor(LanguageClient):
    """Holds a copy of each text, and edits it as the server is told."""

    def __init__(self):
        super().__init__(converter_factory=default_converter)
        # The library's own function for findings forgets their version.
        register_lsp_features(self, DEFAULT_CLIENT_FEATURES | {
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: take,
            types.WORKSPACE_DIAGNOSTIC_REFRESH: ask_again,
            types.CLIENT_REGISTER_CAPABILITY: nod,
            types.WORKSPACE_CODE_LENS_REFRESH: nod,
        })
        self.documents = {}
        self.published = {}
        self.refreshes = 0
        self.arrival = asyncio.Event()

    async def begin(self, capabilities, **others):
        result = await self.initialize_session(types.InitializeParams(capabilities=capabilities, **others))
        self.encoding = result.capabilities.position_encoding
        document = capabilities.text_document
        self.pulls = bool(document and document.diagnostic)
        assert self.pulls == bool(result.capabilities.diagnostic_provider)
        return result

    # Texts

    def open(self, uri, text):
        codec = PositionCodec(encoding=types.PositionEncodingKind(self.encoding))
        self.documents[uri] = TextDocument(uri, text, version=1, position_codec=codec)
        item = types.TextDocumentItem(uri=uri, language_id="plaintext", version=1, text=text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))

    def edit(self, uri, old, new):
        """Writes new words in the place of old ones."""
        document = self.documents[uri]
        start = document.source.index(old)
        self.apply(uri, [types.TextEdit(self.range(uri, start, start + len(old)), new)])

    def apply(self, uri, edits):
        """Applies edits to the own copy, and tells the server: from the last to the first, so that places stay what they are."""
        document = self.documents[uri]
        document.version += 1
        changes = [
            types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)
            for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True)
        ]
        for change in changes:
            document.apply_change(change)
        identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=document.version)
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, changes))

    def close(self, uri):
        del self.documents[uri]
        self.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def range(self, uri, start, end):
        document = self.documents[uri]
        return types.Range(document.client_position_at_offset(start), document.client_position_at_offset(end))

    def words(self, uri, range):
        """The words that a range marks."""
        return self.documents[uri].text_in_client_range(range)

    # Findings

    async def findings(self, uri, fits=lambda findings: True):
        """The diagnostics of the text as it is now, once they fit what is expected."""
        try:
            return await asyncio.wait_for(self._findings(uri, fits), PATIENCE)
        except asyncio.TimeoutError:
            raise AssertionError(f"not what was expected: {self.published.get(uri)}") from None

    async def _findings(self, uri, fits):
        while True:
            # A client that asks does so after an edit, and when the server says that it should; never just to be sure.
            self.arrival.clear()
            if self.pulls:
                assert not self.published, "a client that asks is told nothing unasked"
                items = (await self.pull(uri)).items
            else:
                told = self.published.get(uri)
                items = told.diagnostics if told and told.version == self.documents[uri].version else None
            if items is not None and fits(items):
                return list(items)
            await self.arrival.wait()

    async def pull(self, uri, previous=None):
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri), previous_result_id=previous)
        return await self.text_document_diagnostic_async(params)

    async def fixes(self, uri, diagnostic, *kinds):
        """What the server offers to do about a finding."""
        context = types.CodeActionContext(diagnostics=[diagnostic], only=list(kinds) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), diagnostic.range, context)
        return await self.text_document_code_action_async(params) or []

    async def do(self, action):
        """Does what an action says, to all documents of which it speaks."""
        if action.edit is None:
            action = await self.code_action_resolve_async(action)
        for uri, edits in (action.edit.changes or {}).items():
            self.apply(uri, edits)
        for change in action.edit.document_changes or []:
            assert change.text_document.version in (None, self.documents[change.text_document.uri].version)
            self.apply(change.text_document.uri, change.edits)


def codes(diagnostics):
    return [diagnostic.code for diagnostic in diagnostics]
