-- What somebody does who corrects a draft in Neovim, with the set-up of Samples/editors: see test_neovim.py, which starts it.
local draft = vim.env.DRAFT
local term, verb = vim.env.TERM_FOUND, vim.env.VERB_FOUND

-- Ends Neovim with a message, and with an exit status that says that something is wrong.
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

-- The findings in the buffer as Neovim holds them, in the order of the text: their codes and the words they mark.
-- Neovim turns the units of the protocol into bytes of the line.
local function findings()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b)
    return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col)
  end)
  local told = {}
  for _, diagnostic in ipairs(found) do
    local words = vim.api.nvim_buf_get_text(0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
    local code = diagnostic.code or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code')
    table.insert(told, code .. ' ' .. table.concat(words, '\n'))
  end
  return table.concat(told, ', ')
end

-- Waits until the findings are what they should be.
local function expect(when, ...)
  local expected = table.concat({ ... }, ', ')
  local came = vim.wait(10000, function()
    return findings() == expected
  end, 20)
  if not came then
    fail(when .. ': expected <' .. expected .. '>, got <' .. findings() .. '>')
  end
end

-- Puts new words in the place of old ones, or stays silent where they are not there: then what follows fails.
local function replace(old, new)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local first, last = line:find(old, 1, true)
    if first then
      vim.api.nvim_buf_set_text(0, number - 1, first - 1, number - 1, last, { new })
      return
    end
  end
end

-- Chooses the action that the server prefers for the finding under the cursor, as the user would in the menu.
local function fix(words)
  local chosen = false
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      if action and action.isPreferred then
        chosen = true
        return choose(item)
      end
    end
    fail('none of ' .. #items .. ' actions is preferred')
  end
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words) == 0 then
    fail('<' .. words .. '> is not in the buffer')
  end
  vim.lsp.buf.code_action()
  if not vim.wait(10000, function() return chosen end, 20) then
    fail('no code action was offered for <' .. words .. '>')
  end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  expect('opened', 'casu-quo ' .. term, 'gebonden-intrekking ' .. verb)

  replace('onderhoudt', '🌱 € onderhoudt')
  replace('Bij coëfficiënt', 'Bij de coëfficiënt')
  expect('wide characters before the mark', 'casu-quo ' .. term, 'gebonden-intrekking ' .. verb)

  replace(verb .. ' het college de tuintoeslag in', 'kan het college de tuintoeslag intrekken')
  expect('the verb rewritten', 'casu-quo ' .. term)

  vim.cmd('normal! u')
  vim.cmd('redo')
  expect('undone and done again', 'casu-quo ' .. term)

  fix(term)
  expect('fixed')
  vim.cmd('write')
  -- Neovim takes leave of the server.
  vim.cmd('qall')
end

local fine, message = pcall(session)
if not fine then
  fail(message)
end
