-- 开放: trade and its weight, investment from outside, the city among its peers.
local prose = require "prose"

local section = {
  id = "opening_up",
  title = "开放",
  api = 1,
  wants = { "trade_total", "exports", "imports", "trade_dependence", "foreign_capital" },
}

local trade = { "trade_total", "exports", "imports", "trade_dependence" }
local outside = {
  "foreign_capital", "sanqi_projects", "sanqi_planned_investment", "new_projects", "new_industrial_projects",
  "promotion_projects_started", "promotion_projects_completed", "asean_promotion_projects", "caexpo_projects",
  "caexpo_investment", "auto_exports_cumulative",
}
local five_years = { "attracted_projects_5y", "attracted_funds_5y", "foreign_capital_5y" }
local aims = { "trade_total", "new_projects", "domestic_funds_attracted", "new_hundred_million_projects" }

-- Exports and imports as parts of the whole, and which of them is larger.
local function parts_of_trade(brief)
  local total, exports, imports = brief:find("trade_total"), brief:find("exports"), brief:find("imports")
  if not (total and exports and imports and total:has_value()) then return nil end
  local balance = exports:difference(imports)
  local deficit = exports:compare(imports) == -1
  local gap = deficit and imports:difference(exports) or balance
  return doc.para {
    "出口占进出口总额的", exports:share_of(total), "，进口占", imports:share_of(total), "；",
    deficit and "逆差" or "顺差", gap, "。",
  }
end

local function parts_chart(brief)
  local exports, imports = brief:peers("exports"), brief:peers("imports")
  if #exports <= 2 or #imports <= 2 then
    local own, other = brief:find("exports"), brief:find("imports")
    if not (own and other) then return nil end
    return doc.chart { type = "column", title = brief.region .. "出口与进口", figures = { own, other } }
  end
  return doc.chart {
    type = "column", title = "各城市出口与进口",
    series = { { name = "出口", figures = exports }, { name = "进口", figures = imports } },
  }
end

local function spans(brief)
  local found = {}
  for _, id in ipairs(five_years) do
    local figure = brief:span(id)
    if figure then found[#found + 1] = { figure:name(), figure } end
  end
  if #found == 0 then return nil end
  return doc.para { say.join(found, "；"), "。" }
end

function section.write(brief)
  local body = doc.body()
  local rank = brief:rank("trade_total")
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region, trade,
    rank and { "；进出口总额居", rank:scope(), rank } or nil))
  body:add(prose.part("对外贸易", {
    parts_of_trade(brief),
    parts_chart(brief),
    prose.table(brief, "对外贸易与引进投资", { "trade_total", "exports", "imports", "trade_dependence",
      "foreign_capital", "new_projects", "caexpo_projects", "caexpo_investment" }),
  }, 3))
  body:add(prose.part("城市比较", {
    prose.standings(brief, { "trade_total", "trade_dependence" }),
    prose.ranking(brief, "各城市进出口总额", "trade_total"),
    prose.city_table(brief, "各城市对外贸易", trade),
  }, 3))
  body:add(prose.part("引进投资", {
    prose.paragraph(brief, "", outside),
    spans(brief),
    prose.outcome_table(brief, "开放目标与完成情况", aims),
    prose.next_paragraph(brief, aims),
  }, 4))
  return body
end

return section
