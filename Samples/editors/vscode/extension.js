// A client for `maatlat lsp`. Settings and changed files are asked for by the server itself.
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = () => {
  const command = workspace.getConfiguration('maatlat').get('path');
  const documents = ['file', 'untitled'].flatMap((scheme) =>
    ['xml', 'plaintext'].map((language) => ({ scheme, language })));
  client = new LanguageClient('maatlat', 'Maatlat', { command, args: ['lsp'] }, { documentSelector: documents });
  return client.start();
};

exports.deactivate = () => client?.stop();
