-- 城市对比: the city beside its peers: size, structure of output, innovation, openness.
local prose = require "prose"

local section = {
  id = "peer_comparison",
  title = "城市对比",
  api = 1,
  options = {
    years = { kind = "integer", default = 3, min = 1, max = 6, help = "years of the structure of output" },
    source = { kind = "text", default = "", help = "id of the source to prefer, so that all cities are of one scope" },
  },
}

local missing = "“—”表示来源未给出"
local size = { "resident_population", "registered_population", "urbanization_rate", "land_area", "built_up_area" }
local innovation = { "high_tech_firms", "rd_intensity" }
local shares = { "share_primary", "share_secondary", "share_tertiary" }
local openness = {
  { name = "进出口", ids = { "trade_total", "trade_dependence" } },
  { name = "出口", ids = { "exports", "export_dependence" } },
  { name = "进口", ids = { "imports", "import_dependence" } },
}
local measures = { "总额", "占GDP比重" }

-- Where a figure is looked for: a region and period, by the preferred source.
local function scope(brief, options)
  options = options or {}
  if brief.options.source ~= "" then options.source = brief.options.source end
  return options
end

-- The own city stands out.
local function city_name(brief, city)
  return city == brief.region_short and doc.strong(city) or city
end

-- Whether at least two cities have a figure of one of the indicators.
local function is_comparable(brief, ids)
  for _, id in ipairs(ids) do
    if #brief:peers(id, scope(brief)) > 1 then return true end
  end
  return false
end

-- Indicators down, cities across.
local function by_indicator(brief, title, ids, label)
  if not is_comparable(brief, ids) then return nil end
  local columns, rows = { "指标", "单位" }, {}
  for _, city in ipairs(brief:regions()) do columns[#columns + 1] = city end
  for _, id in ipairs(ids) do
    local row = { brief:name(id), brief:unit(id) }
    for _, city in ipairs(brief:regions()) do row[#row + 1] = brief:cell(id, scope(brief, { region = city })) end
    rows[#rows + 1] = row
  end
  return doc.table { label = label, title = title, columns = columns, rows = rows, note = missing }
end

-- Cities down, years and branches across.
local function structure(brief)
  if not is_comparable(brief, shares) then return nil end
  local periods = brief:periods(brief.options.years)
  local columns, years, branches, rows = { "城市" }, { { content = "城市", rows = 2 } }, {}, {}
  for _, period in ipairs(periods) do
    years[#years + 1] = { content = period.name, columns = #shares }
    for _, id in ipairs(shares) do
      columns[#columns + 1] = brief:short_name(id)
      branches[#branches + 1] = brief:short_name(id)
    end
  end
  for _, city in ipairs(brief:regions()) do
    local row = { city_name(brief, city) }
    for _, period in ipairs(periods) do
      for _, id in ipairs(shares) do row[#row + 1] = brief:cell(id, scope(brief, { region = city, period = period.id })) end
    end
    rows[#rows + 1] = row
  end
  return doc.table {
    label = "structure", title = "各城市三次产业占地区生产总值的比重", unit = "%", columns = columns,
    head = { years, branches }, rows = rows, note = missing,
  }
end

-- Three groups of two rows: the amount and its share of output.
local function trade(brief)
  if not is_comparable(brief, { "trade_total", "exports", "imports" }) then return nil end
  local columns, rows = { "", "指标", "单位" }, {}
  for _, city in ipairs(brief:regions()) do columns[#columns + 1] = city end
  local head = { { { content = "指标", columns = 2 }, "单位" } }
  for _, city in ipairs(brief:regions()) do head[1][#head[1] + 1] = city end
  for _, group in ipairs(openness) do
    for i, id in ipairs(group.ids) do
      local row = {}
      if i == 1 then row[1] = { content = group.name, rows = #group.ids } end
      row[#row + 1] = measures[i]
      row[#row + 1] = brief:unit(id)
      for _, city in ipairs(brief:regions()) do row[#row + 1] = brief:cell(id, scope(brief, { region = city })) end
      rows[#rows + 1] = row
    end
  end
  return doc.table { label = "trade", title = "各城市对外依存度", columns = columns, head = head, rows = rows, note = missing }
end

-- A part that begins with the places the city takes and where to look them up.
local function part(brief, title, ids, tables, charts)
  local body = doc.body()
  if not tables then return nil end
  body:add(doc.heading(title))
  body:add(prose.standings(brief, ids, scope(brief)))
  body:add(tables)
  if charts then body:add(charts) end
  return body
end

function section.write(brief)
  local body = doc.body()
  body:add(part(brief, "基本情况", { "resident_population", "urbanization_rate" },
    by_indicator(brief, brief.period .. "各城市基本情况", size, "size"),
    prose.ranking(brief, "各城市常住人口", "resident_population", scope(brief))))
  body:add(part(brief, "产业结构", { "share_secondary", "share_tertiary" }, structure(brief)))
  body:add(part(brief, "创新能力", innovation, by_indicator(brief, "各城市高新技术企业和研发投入", innovation, "innovation")))
  body:add(part(brief, "对外开放", { "trade_total", "trade_dependence" }, trade(brief),
    prose.ranking(brief, "各城市进出口总额", "trade_total", scope(brief))))
  return body
end

return section
