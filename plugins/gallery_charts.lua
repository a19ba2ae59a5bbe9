-- Gallery: every kind of chart, drawn from the briefing's own figures.
local prose = require "prose"

local section = {
  id = "gallery_charts",
  title = "图",
  api = 1,
  options = { years = { kind = "integer", default = 3, min = 2, max = 8, help = "years of the cities" } },
  wants = { "gdp", "share_primary", "share_secondary", "share_tertiary", "trade_total", "exports", "imports" },
}

local industries = { "gdp_primary", "gdp_secondary", "gdp_tertiary" }
local shares = { "share_primary", "share_secondary", "share_tertiary" }
local courses = { "gdp", "fixed_investment", "retail_sales", "trade_total", "urban_income", "rural_income" }

-- A figure of every id that has one.
local function figures_of(brief, ids, options)
  local found = {}
  for _, id in ipairs(ids) do found[#found + 1] = brief:find(id, options) end
  return found
end

-- A series over the years for every id that has some.
local function courses_of(brief, ids)
  local series = {}
  for _, id in ipairs(ids) do
    local figures = brief:series(id)
    if #figures > 1 then series[#series + 1] = { name = brief:short_name(id), figures = figures } end
  end
  return series
end

-- The value of every city over the years.
local function cities(brief, id)
  local series = {}
  for _, city in ipairs(brief:regions()) do
    local figures = {}
    for _, period in ipairs(brief:periods(brief.options.years)) do
      figures[#figures + 1] = brief:find(id, { region = city, period = period.id })
    end
    if #figures > 1 then series[#series + 1] = { name = city, figures = figures } end
  end
  return series
end

-- The first and the last figure of every series.
local function ends(series)
  local result = {}
  for _, one in ipairs(series) do
    result[#result + 1] = { name = one.name, figures = { one.figures[1], one.figures[#one.figures] } }
  end
  return result
end

-- Exports beside imports of every city.
local function flows(brief)
  local series = {}
  for _, id in ipairs { "exports", "imports" } do
    local figures = {}
    for _, city in ipairs(brief:regions()) do figures[#figures + 1] = brief:find(id, { region = city }) end
    if #figures > 0 then series[#series + 1] = { name = brief:short_name(id), figures = figures } end
  end
  return series
end

-- Outcomes beside the targets that were set for them.
local function against_targets(brief)
  local outcomes, targets = {}, {}
  for _, id in ipairs(brief:with_target()) do
    local target, outcome = brief:target(id), brief:find(id)
    if target and outcome and target:has_value() and outcome:has_value() then
      outcomes[#outcomes + 1], targets[#targets + 1] = outcome, target
    end
  end
  if #outcomes == 0 then return nil end
  return { { name = "实绩", figures = outcomes }, { name = "目标", figures = targets } }
end

local function show(body, title, chart)
  if chart == nil then return end
  body:add(doc.heading(title))
  body:add(chart)
end

-- A chart, or nothing where there is no series for it.
local function chart(fields)
  if fields.series == nil and fields.figures == nil then return nil end
  if fields.series and #fields.series == 0 or fields.figures and #fields.figures == 0 then return nil end
  return doc.chart(fields)
end

local function add_columns(brief, body)
  local structure, trade = courses_of(brief, shares), flows(brief)
  show(body, "柱形图", chart { type = "column", title = "地区生产总值", figures = brief:series("gdp"), data = true })
  show(body, "簇状柱形图", chart { type = "column", title = "三次产业占地区生产总值的比重", series = structure })
  show(body, "堆积柱形图", chart { type = "stacked", title = "各城市出口额与进口额", series = trade })
  show(body, "百分比堆积柱形图", chart { type = "percent", title = "各城市出口与进口的构成", series = trade })
  show(body, "柱线图", chart {
    type = "column_line", title = "地区生产总值和地区生产总值增速",
    series = {
      { name = "地区生产总值", figures = brief:series("gdp") },
      { name = "地区生产总值增速", figures = brief:series("gdp"), axis = "right", of = "growth" },
    },
  })
end

local function add_bars(brief, body)
  show(body, "条形图（排名）", prose.ranking(brief, "各城市常住人口", "resident_population"))
  local reached = against_targets(brief)
  show(body, "子弹图", reached and doc.chart { type = "bullet", title = "目标完成情况", series = reached })
end

local function add_lines(brief, body)
  local structure, people = courses_of(brief, shares), cities(brief, "share_secondary")
  show(body, "折线图", chart { type = "line", title = "居民人均可支配收入", series = courses_of(brief, { "urban_income", "rural_income" }) })
  show(body, "面积图", chart { type = "area", title = "三次产业占地区生产总值的比重", series = structure })
  show(body, "坡度图", chart { type = "slope", title = "各城市第二产业比重的变化", series = ends(people) })
  show(body, "多幅小图", chart { type = "multiples", title = "各城市第二产业占地区生产总值的比重", series = people })
  show(body, "多幅小图（折线）", chart { type = "multiples", panels = "line", title = "各城市第三产业占地区生产总值的比重",
    series = cities(brief, "share_tertiary") })
  show(body, "迷你折线图", chart { type = "sparkline", title = "主要指标走势", series = courses_of(brief, courses) })
end

local function add_parts(brief, body)
  show(body, "饼图", chart { type = "pie", title = "地区生产总值构成", figures = figures_of(brief, industries) })
  show(body, "环形图", chart { type = "doughnut", title = "地区生产总值构成", figures = figures_of(brief, shares) })
end

local function add_cards(brief, body)
  local cards = {}
  for _, id in ipairs(courses) do
    local figure = brief:find(id)
    if figure then cards[#cards + 1] = { figure = figure, trend = brief:series(id) } end
  end
  show(body, "指标卡", doc.cards(cards))
end

function section.write(brief)
  local body = doc.body()
  add_cards(brief, body)
  add_columns(brief, body)
  add_bars(brief, body)
  add_lines(brief, body)
  add_parts(brief, body)
  return body
end

return section
