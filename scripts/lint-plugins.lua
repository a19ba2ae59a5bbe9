-- Lint: no digit that is data is typed into a plugin's text.
-- usage: lua5.4 scripts/lint-plugins.lua FILE…
-- A string with a digit, or with a Chinese numeral before a unit, is an error, unless it is an id ([a-z0-9_]) or its line
-- ends in the mark "-- digits: <why>" (list numbers, names). So is a number handed to say.number, say.percent …; marks of
-- levels, ordinals and dates are no data.

local numeral = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千" }
local unit = { "万", "亿", "个", "家", "户", "项", "倍", "成", "%%", "位" }

local function has_number(text)
  if text:match("%d") or text:find("０-９") then return true end
  for _, n in ipairs(numeral) do
    for _, u in ipairs(unit) do
      if text:find(n .. u) then return true end
    end
  end
  return false
end

local no_data = { level = true, ordinal = true, serial = true, date = true, year = true }

local function says_number(line)
  for name, rest in line:gsub("%-%-.*", ""):gmatch("say%.(%a+)%s*%(%s*%-?%s*()%d") do
    if rest and not no_data[name] then return true end
  end
  return false
end

-- Calls found(text, line) for every string literal; comments are passed over.
local function each_string(source, found)
  local at, line = 1, 1
  local function count(text) local _, n = text:gsub("\n", ""); line = line + n end
  while at <= #source do
    local c = source:sub(at, at)
    local long = source:match("^%[(=*)%[", at)
    if source:match("^%-%-", at) then
      local level = source:match("^%-%-%[(=*)%[", at)
      local last = level and select(2, source:find("]" .. level .. "]", at, true)) or source:find("\n", at, true) or #source + 1
      local stop = level and last or last - 1
      count(source:sub(at, stop))
      at = stop + 1
    elseif long then
      local last = select(2, source:find("]" .. long .. "]", at, true)) or #source
      found(source:sub(at, last), line)
      count(source:sub(at, last))
      at = last + 1
    elseif c == '"' or c == "'" then
      local stop = at + 1
      while stop <= #source and source:sub(stop, stop) ~= c do
        stop = stop + (source:sub(stop, stop) == "\\" and 2 or 1)
      end
      found(source:sub(at + 1, stop - 1), line)
      at = stop + 1
    else
      count(c)
      at = at + 1
    end
  end
end

local errors = 0
for _, name in ipairs(arg) do
  local file = assert(io.open(name))
  local source = file:read("a")
  file:close()
  local lines = {}
  for one in (source .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = one end
  for number, line in ipairs(lines) do
    if says_number(line) and not line:match("%-%- digits: %S") then
      io.stderr:write(("%s:%d: a number is typed into a call of say\n"):format(name, number))
      errors = errors + 1
    end
  end
  each_string(source, function(text, line)
    if text:match("^[a-z0-9_]+$") or lines[line]:match("%-%- digits: %S") then return end
    if has_number(text) then
      io.stderr:write(("%s:%d: a number is typed into the text: \"%s\"\n"):format(name, line, text))
      errors = errors + 1
    end
  end)
end
os.exit(errors == 0)
