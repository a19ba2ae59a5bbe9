-- 民生: income, jobs, schools, housing and safety, by the catalogue's theme.
local prose = require "prose"

local section = {
  id = "livelihood",
  title = "民生",
  api = 1,
  wants = { "urban_income", "rural_income", "livelihood_spending" },
}

local income = { "urban_income", "rural_income", "consumer_prices" }
local spending = { "livelihood_spending", "livelihood_spending_share" }
local known = {}
for _, list in ipairs { income, spending } do
  for _, id in ipairs(list) do known[id] = true end
end

-- The other indicators of a theme that have a level, in the catalogue's order.
local function others(brief, theme)
  local ids = {}
  for _, id in ipairs(brief:of_theme(theme)) do
    if not known[id] then ids[#ids + 1] = id end
  end
  return ids
end

-- Many indicators make a table, few a sentence.
local function told(brief, title, ids, most)
  if #ids > most then return prose.table(brief, title, ids) end
  return prose.paragraph(brief, "", ids)
end

function section.write(brief)
  local body = doc.body()
  local few = #spending
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region, spending))
  body:add(prose.part("收入", {
    prose.paragraph(brief, "", { "urban_income", "rural_income" }),
    prose.growth_chart(brief, "城乡居民收入与财力增长", { "urban_income", "rural_income", "fiscal_revenue", "general_budget_revenue" }),
    prose.standings(brief, { "urban_income", "rural_income" }),
  }, 3))
  body:add(prose.part("就业与保障", { told(brief, "就业与保障主要指标", others(brief, "livelihood"), few) }, 1))
  body:add(prose.part("教育", { told(brief, "教育主要指标", others(brief, "education"), few) }, 1))
  return body
end

return section
