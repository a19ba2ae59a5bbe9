-- 生态: water and air, green space, use of waste and resources.
local prose = require "prose"

local section = {
  id = "ecology",
  title = "生态",
  api = 1,
  wants = { "water_quality_rank", "air_quality_good_rate", "good_air_days_rate", "forest_coverage" },
}

local water = { "water_quality_rank", "class1_water_share", "water_quality_first_years" }
local air = { "air_quality_good_rate", "good_air_days_rate" }
local green = { "forest_coverage", "green_coverage", "park_green_per_capita", "park_area", "bauhinia_trees" }
local waste = { "solid_waste_use_rate", "water_recycling_rate", "waste_treatment_rate", "clean_retrofit_firms" }
local rates = {
  "air_quality_good_rate", "good_air_days_rate", "forest_coverage", "green_coverage", "class1_water_share",
  "solid_waste_use_rate", "water_recycling_rate", "waste_treatment_rate",
}
local five_years = { "eco_investment_5y", "black_water_treated_5y", "new_sewer_length_5y" }

local function all()
  local ids = {}
  for _, list in ipairs { water, air, green, waste } do
    for _, id in ipairs(list) do ids[#ids + 1] = id end
  end
  return ids
end

-- The change of the share of the best water class, worked out where two years are known.
local function best_water(brief)
  local now, before = brief:find("class1_water_share"), brief:find("class1_water_share", { period = "previous" })
  local change = now and before and now:change_from(before)
  if not change then return nil end
  return doc.para { now:name(), "由", brief.previous_period, "的", before, "变为", now, "，", change:change(), "。" }
end

local function rate_chart(brief)
  local figures = {}
  for _, id in ipairs(rates) do
    local figure = brief:find(id)
    if figure and figure:has_value() and figure:unit() == "%" then figures[#figures + 1] = figure end
  end
  if #figures <= 1 then return nil end
  return doc.chart { type = "bar", title = "环境质量与资源利用主要比率", figures = figures }
end

local function spans(brief)
  local found = {}
  for _, id in ipairs(five_years) do
    local figure = brief:span(id)
    if figure then
      found[#found + 1] = { figure:name(), figure, figure:change() and { "，比上一时期", figure:change() } or "" }
    end
  end
  if #found == 0 then return nil end
  return doc.para { say.join(found, "；"), "。" }
end

function section.write(brief)
  local body = doc.body()
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region .. "生态环境主要情况：", {
    "water_quality_rank", "air_quality_good_rate", "good_air_days_rate", "forest_coverage", "green_coverage",
  }))
  body:add(prose.part("水与空气", {
    prose.paragraph(brief, "", water),
    best_water(brief),
    prose.years(brief, "column", "Ⅰ类水质比重", "class1_water_share"),
    prose.paragraph(brief, "", air),
    rate_chart(brief),
  }, 5))
  body:add(prose.part("绿地与资源利用", {
    prose.paragraph(brief, "", green),
    prose.paragraph(brief, "", waste),
    prose.table(brief, "生态环境主要指标", all()),
    spans(brief),
  }, 4))
  body:add(prose.part("下一步", {
    prose.next_paragraph(brief, { "afforestation_area", "volunteer_trees", "air_quality_good_rate" }),
  }, 1))
  return body
end

return section
