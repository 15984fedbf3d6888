-- Neovim: put this in init.lua, or in a file that it loads. `maatlat` is expected in PATH.
local settings = {
  maatlat = {
    -- How far the draft is: concept, consultatie, rvs or indiening.
    phase = 'consultatie',
    -- Acts that a draft amends or rests on, from the folder of the draft.
    context = {},
  },
}
local filetypes = { 'xml', 'text' }

if vim.lsp.config then
  -- Neovim 0.11 and later.
  vim.lsp.config('maatlat', {
    cmd = { 'maatlat', 'lsp' },
    filetypes = filetypes,
    settings = settings,
    root_dir = function(buffer, start)
      start(vim.fs.dirname(vim.api.nvim_buf_get_name(buffer)))
    end,
  })
  vim.lsp.enable('maatlat')
else
  -- Neovim 0.7 to 0.10: a client for each folder.
  local clients = {}
  vim.api.nvim_create_autocmd('FileType', {
    pattern = filetypes,
    callback = function(event)
      local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(event.buf), ':p:h')
      local id = clients[folder]
      if not id or not vim.lsp.get_client_by_id(id) then
        id = vim.lsp.start_client({
          name = 'maatlat',
          cmd = { 'maatlat', 'lsp' },
          root_dir = folder,
          workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
          settings = settings,
        })
        clients[folder] = id
      end
      if id then
        vim.lsp.buf_attach_client(event.buf, id)
      end
    end,
  })
end
