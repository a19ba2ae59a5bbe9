-- 概况: output, trade and living, in sentences, a table and a chart.
local prose = require "prose"

local section = {
  id = "summary",
  title = "概况",
  api = 1,
  wants = { "gdp", "trade_total", "urban_income" },
}

local output = { "gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary", "retail_sales", "industrial_firms" }
local living = { "resident_population", "urban_income", "rural_income" }

function section.write(brief)
  local body = doc.body()
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region, output))
  body:add(prose.years(brief, "column", brief:name("gdp"), "gdp"))
  body:add(prose.part("开放", { prose.paragraph(brief, "", { "trade_total", "exports", "imports" }) }, 1))
  body:add(prose.part("民生", {
    prose.paragraph(brief, "", living),
    prose.table(brief, "居民收入", { "urban_income", "rural_income" }),
  }, 2))
  return body
end

return section
