-- 综合: output and its structure, revenue and consumption, employment and income.
local prose = require "prose"

local section = {
  id = "overview",
  title = "综合",
  api = 1,
  wants = { "gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary", "share_primary", "share_secondary", "share_tertiary" },
}

local headline = {
  "gdp", "industrial_value_added", "fixed_investment", "fiscal_revenue", "general_budget_revenue",
  "retail_sales", "trade_total", "nev_output",
}
-- Rates of one order of magnitude, so that one bar does not dwarf the others.
local growth = {
  "gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary", "industrial_value_added", "fixed_investment",
  "fiscal_revenue", "general_budget_revenue", "trade_total", "urban_income", "rural_income",
}
local living = { "urban_income", "rural_income", "new_urban_jobs", "livelihood_spending", "livelihood_spending_share" }
local size = { "resident_population", "urbanization_rate", "land_area", "built_up_area" }
local aims = {
  "gdp", "industrial_value_added", "fixed_investment", "fiscal_revenue", "general_budget_revenue",
  "retail_sales", "trade_total", "urban_income", "rural_income",
}

local function cards(brief)
  local figures = {}
  for _, id in ipairs(headline) do
    local figure = brief:find(id)
    if figure and #figures < 4 then figures[#figures + 1] = { figure = figure, trend = brief:series(id) } end
  end
  return #figures > 1 and doc.cards(figures) or nil
end

local function structure(brief)
  local shares = {}
  for _, id in ipairs { "share_primary", "share_secondary", "share_tertiary" } do
    shares[#shares + 1] = prose.clause(brief, id)
  end
  local series = {}
  for _, id in ipairs { "share_primary", "share_secondary", "share_tertiary" } do
    local figures = brief:series(id)
    if #figures > 1 then series[#series + 1] = { name = brief:short_name(id), figures = figures } end
  end
  local words, chart = doc.body(), nil
  words:add(prose.paragraph(brief, "分产业看，", { "gdp_primary", "gdp_secondary", "gdp_tertiary" }))
  words:add(#shares > 0 and doc.para { "从构成看，", say.join(shares, "，"), "。" } or nil)
  if #series > 1 then
    chart = doc.chart { type = "column", title = "三次产业占地区生产总值的比重", series = series,
      note = prose.age_note(brief, series[1].figures) }
  end
  if chart and not words:is_empty() then return prose.part("产业结构", { doc.beside(words, chart) }, 1) end
  return prose.part("产业结构", { words, chart }, 2)
end

function section.write(brief)
  local body = doc.body()
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region, headline))
  body:add(cards(brief))
  body:add(structure(brief))
  body:add(prose.part("主要指标", {
    prose.table(brief, brief.region .. "主要经济指标", headline),
    prose.growth_chart(brief, "主要指标增长速度", growth),
    prose.outcome_table(brief, "预期目标完成情况", aims),
    prose.next_paragraph(brief, aims),
  }, 4))
  body:add(prose.part("人口与民生", {
    prose.paragraph(brief, "年末", size),
    prose.standings(brief, { "resident_population", "urbanization_rate" }),
    prose.paragraph(brief, "民生方面，", living),
  }, 3))
  return body
end

return section
