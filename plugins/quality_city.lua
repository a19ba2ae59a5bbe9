-- 质量城市: quality of products and services, testing bodies and platforms, quality of life.
local prose = require "prose"

local section = {
  id = "quality_city",
  title = "质量城市",
  api = 1,
  wants = { "quality_infrastructure_investment", "air_quality_good_rate", "bagged_luosifen_parcels" },
}

local products = {
  "bagged_luosifen_sales", "bagged_luosifen_parcels", "nev_output", "auto_output_rank", "hundred_million_firms",
  "luban_awards", "china_patent_awards", "luosifen_brand_reputation_rank", "new_time_honored_brands",
  "advanced_manufacturing_city_rank",
}
local bodies = {
  "quality_infrastructure_investment", "inspection_bodies_national", "inspection_bodies_regional",
  "inspection_bodies_municipal", "quality_platform_problems_solved", "quality_platform_trainees",
  "quality_platform_cost_savings", "new_ip_demo_firms",
}
local life = {
  "air_quality_good_rate", "good_air_days_rate", "park_green_per_capita", "green_coverage", "waste_treatment_rate",
  "livelihood_spending", "life_expectancy", "inclusive_kindergarten_rate", "new_urban_jobs",
}
local cities = { "urbanization_rate", "rd_intensity", "high_tech_firms", "trade_dependence" }

local function chart(brief)
  local figures = {}
  for _, id in ipairs { "inspection_bodies_national", "inspection_bodies_regional", "inspection_bodies_municipal" } do
    local figure = brief:find(id)
    if figure then figures[#figures + 1] = figure end
  end
  if #figures <= 1 then return nil end
  return doc.chart { type = "column", title = "检验检测机构数", figures = figures }
end

function section.write(brief)
  local body = doc.body()
  body:add(prose.part("产品与品牌", {
    prose.paragraph(brief, brief.period .. "，" .. brief.region, products),
    prose.years(brief, "line", "新能源汽车产量", "nev_output"),
    prose.table(brief, "产品质量与品牌", products),
  }, 3))
  body:add(prose.part("质量基础设施", {
    prose.paragraph(brief, "", bodies),
    chart(brief),
  }, 2))
  body:add(prose.part("生活质量", {
    prose.paragraph(brief, "", life),
    prose.table(brief, "生活质量主要指标", life),
  }, 2))
  body:add(prose.part("城市比较", {
    prose.standings(brief, cities),
    prose.ranking(brief, "各城市常住人口城镇化率", "urbanization_rate"),
    prose.city_table(brief, "各城市质量发展指标", cities),
  }, 3))
  return body
end

return section
