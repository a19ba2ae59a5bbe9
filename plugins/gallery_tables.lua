-- Gallery: every look of table and what a table can show beside its digits.
local section = {
  id = "gallery_tables",
  title = "表",
  api = 1,
  options = { years = { kind = "integer", default = 4, min = 2, max = 8, help = "years of the wide table" } },
}

local basics = { "resident_population", "gdp", "fixed_investment", "retail_sales", "trade_total" }
local rated = { "gdp", "urbanization_rate", "urban_income", "good_air_days_rate", "rd_intensity" }
local shares = { "share_primary", "share_secondary", "share_tertiary" }
local groups = {
  { name = "经济", ids = { "gdp", "fixed_investment", "retail_sales" } },
  { name = "民生", ids = { "urban_income", "rural_income" } },
}

-- A row for every id: name, unit, value, change.
local function rows_of(brief, ids)
  local rows = {}
  for _, id in ipairs(ids) do
    local figure = brief:find(id)
    if figure then
      rows[#rows + 1] = { figure:name(), figure:unit(), figure, figure:change_number() or doc.missing() }
    end
  end
  return rows
end

local columns = { "指标", "单位", "数值", "比上年增长（%）" }

local function looks(brief, body)
  local names = { ["three-line"] = "三线表", ruled = "全线表", banded = "隔行着色表", official = "公文表" }
  for _, look in ipairs { "three-line", "ruled", "banded", "official" } do
    body:add(doc.table { look = look, title = names[look], columns = columns, rows = rows_of(brief, basics) })
  end
end

-- Cities down, indicators across; the best and the worst of every column.
local function marked(brief)
  local heads, rows = { "城市" }, {}
  for _, id in ipairs(rated) do heads[#heads + 1] = brief:short_name(id) .. "（" .. brief:unit(id) .. "）" end
  for _, city in ipairs(brief:regions()) do
    local row = { city == brief.region_short and { content = city, strong = true } or city }
    for _, id in ipairs(rated) do row[#row + 1] = brief:cell(id, { region = city }) end
    rows[#rows + 1] = row
  end
  return doc.table { title = "最优值和最差值", columns = heads, rows = rows, mark = "columns" }
end

-- Groups of rows, a total, a note on a cell.
local function grouped(brief)
  local rows = {}
  for _, group in ipairs(groups) do
    rows[#rows + 1] = { group = group.name }
    for _, row in ipairs(rows_of(brief, group.ids)) do rows[#rows + 1] = row end
  end
  for _, row in ipairs(rows) do
    if row[1] == brief:name("gdp") then row[3] = { content = row[3], note = "按现价计算" } end
    if row[1] == brief:name("urban_income") then row[3] = { content = row[3], note = "抽样调查数" } end
    if row[1] == brief:name("rural_income") then row[3] = { content = row[3], note = "抽样调查数" } end
  end
  return doc.table { title = "分组与脚注", columns = columns, rows = rows }
end

-- Parts and their total, the parts as bars.
local function barred(brief)
  local rows = {}
  for _, id in ipairs { "gdp_primary", "gdp_secondary", "gdp_tertiary" } do
    local figure = brief:find(id)
    if figure then rows[#rows + 1] = { figure:name(), figure, { trend = brief:series(id) } } end
  end
  local total = brief:find("gdp")
  if total then rows[#rows + 1] = { total = true, cells = { total:name(), total, { trend = brief:series("gdp") } } } end
  return doc.table {
    title = "数据条、走势与合计", unit = brief:unit("gdp"), rows = rows,
    columns = { { title = "产业", width = 2 }, { title = brief.period, bar = true, width = 3 }, { title = "走势", width = 3 } },
  }
end

-- Merged heads, and merged names of rows.
local function merged(brief)
  local head, branches, heads, rows = { { content = "城市", rows = 2 } }, {}, { "城市" }, {}
  for _, period in ipairs(brief:periods(brief.options.years)) do
    head[#head + 1] = { content = period.name, columns = #shares }
    for _, id in ipairs(shares) do
      branches[#branches + 1] = brief:short_name(id)
      heads[#heads + 1] = brief:short_name(id)
    end
  end
  for _, city in ipairs(brief:regions()) do
    local row = { city }
    for _, period in ipairs(brief:periods(brief.options.years)) do
      for _, id in ipairs(shares) do row[#row + 1] = brief:cell(id, { region = city, period = period.id }) end
    end
    rows[#rows + 1] = row
  end
  return doc.table { title = "多层表头", unit = brief:unit("share_primary"), columns = heads, head = { head, branches }, rows = rows }
end

-- All marks of figures that are not there.
local function missing(brief)
  return doc.table {
    title = "缺数符号",
    columns = { "含义", "符号", brief:unit("gdp") },
    rows = {
      { "没有资料", doc.missing(), brief:cell("gdp") },
      { "不适用", doc.missing("inapplicable"), doc.missing("inapplicable") },
      { "数值小于最小计量单位", doc.missing("too-small"), doc.missing("too-small") },
      { "有意留空", doc.blank(), doc.blank() },
    },
  }
end

-- As many columns as there are cities and years: turned to landscape, or split.
local function wide(brief, title, ids)
  local heads, rows = { "城市" }, {}
  local periods = brief:periods(brief.options.years)
  for _, id in ipairs(ids) do
    for _, period in ipairs(periods) do heads[#heads + 1] = period.name .. brief:short_name(id) end
  end
  for _, city in ipairs(brief:regions()) do
    local row = { city }
    for _, id in ipairs(ids) do
      for _, period in ipairs(periods) do row[#row + 1] = brief:cell(id, { region = city, period = period.id }) end
    end
    rows[#rows + 1] = row
  end
  return doc.table { title = title, columns = heads, rows = rows }
end

function section.write(brief)
  local body = doc.body()
  body:add(doc.heading("样式"))
  looks(brief, body)
  body:add(doc.heading("内容"))
  body:add(marked(brief))
  body:add(grouped(brief))
  body:add(barred(brief))
  body:add(merged(brief))
  body:add(missing(brief))
  body:add(doc.heading("宽表"))
  body:add(wide(brief, "缩小字号的宽表", { "gdp", "fixed_investment", "retail_sales" }))
  body:add(wide(brief, "横排的宽表", { "gdp", "fixed_investment", "retail_sales", "trade_total" }))
  body:add(wide(brief, "按列拆分的宽表", {
    "gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary", "retail_sales", "fixed_investment",
    "trade_total", "exports", "imports",
  }))
  return body
end

return section
