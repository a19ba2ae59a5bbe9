-- 工业: output and firms, new-energy vehicles and leading products, structure and innovation, aims.
local prose = require "prose"

local section = {
  id = "industry",
  title = "工业",
  api = 1,
  wants = { "nev_output", "auto_output", "industrial_firms", "strategic_emerging_share" },
  options = {
    years = { kind = "integer", default = 5, min = 2, max = 20, help = "span of the charts over years" },
  },
}

local scale = {
  "industrial_value_added", "gdp_secondary", "industrial_firms", "new_industrial_firms", "hundred_million_firms",
  "industrial_investment", "park_economy_total", "park_economy_share", "pillar_industry_output",
}
local products = {
  "auto_output", "nev_output", "nev_output_value", "steel_output_liugang", "smart_appliance_output_value",
  "bagged_luosifen_sales", "luosifen_related_sales", "battery_capacity", "nev_parts_local_rate",
}
local trades = { "pillar_industry_output", "auto_industry_output", "machinery_industry_output", "high_tech_value_added",
  "technical_investment", "private_investment" }
local innovation = {
  "strategic_emerging_share", "emerging_output_share", "rd_intensity", "high_tech_firms", "firms_with_rd_institutions",
  "new_high_tech_firms", "new_specialized_firms_regional", "rd_intensity_rank", "innovation_platforms_rank",
}
local aims = {
  "industrial_value_added", "industrial_investment", "new_industrial_firms", "new_hundred_million_firms",
  "new_industrial_output", "strategic_emerging_share", "industrial_output_total", "industrial_output_value",
  "new_high_tech_firms", "new_factory_area",
}

local function vehicles(brief)
  local nev, auto = brief:find("nev_output"), brief:find("auto_output")
  local share = nev and auto and nev:share_of(auto)
  local lead
  if nev then
    local before = brief:find("nev_output", { period = "previous" })
    local multiple = before and before:has_value() and nev:multiple_of(before)
    lead = doc.para {
      "全年新能源汽车产量", nev, nev:change() and { "，", nev:change() } or "",
      multiple and { "，相当于", brief.previous_period, "的", multiple } or "",
      share and { "，占全部汽车产量的", share } or "", "。",
    }
  end
  return prose.part("汽车与新能源汽车", {
    lead,
    prose.years(brief, "column", "新能源汽车产量", "nev_output"),
    prose.growth_chart(brief, "主要行业与投资增速", trades),
  }, 3)
end

function section.write(brief)
  local body = doc.body()
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region, scale))
  body:add(vehicles(brief))
  body:add(prose.part("主要产品", {
    prose.paragraph(brief, "", products),
    prose.table(brief, "主要工业产品与产值", products),
  }, 2))
  body:add(prose.part("结构与创新", {
    prose.paragraph(brief, "", innovation),
    prose.years(brief, "column", "战略性新兴产业占工业比重", "strategic_emerging_share"),
    prose.standings(brief, { "rd_intensity", "high_tech_firms" }),
    prose.city_table(brief, "各城市创新指标", { "high_tech_firms", "rd_intensity" }),
  }, 4))
  body:add(prose.part("目标", {
    prose.outcome_table(brief, "工业目标与完成情况", aims),
    prose.next_paragraph(brief, aims),
  }, 2))
  return body
end

return section
