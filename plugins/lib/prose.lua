-- What the sections share: sentences, tables and charts that leave out what has no figure.
local prose = {}

-- The name, the level, the change; a rank reads "…排名为第…位". nil when there is no figure.
function prose.clause(brief, id, options)
  local figure = brief:find(id, options)
  if not figure then return nil end
  local parts = { figure:name() }
  if figure:scope() ~= "" then
    return { figure:name(), "为", figure }
  end
  parts[#parts + 1] = figure
  if figure:has_value() and figure:change() then
    parts[#parts + 1] = "，"
    parts[#parts + 1] = figure:change()
  end
  return parts
end

-- The clauses of those ids that have a figure.
function prose.clauses(brief, ids, options)
  local found = {}
  for _, id in ipairs(ids) do
    found[#found + 1] = prose.clause(brief, id, options)
  end
  return found
end

-- A paragraph of all clauses, "；" between them; nil when there is none. `lead` goes before, `tail` (content) behind.
function prose.paragraph(brief, lead, ids, tail)
  local found = prose.clauses(brief, ids)
  if #found == 0 then return nil end
  return doc.para { lead, say.join(found, "；"), tail or "", "。" }
end

-- A heading with its blocks; nil when all of them are nil.
function prose.part(title, blocks, count)
  local body = doc.body()
  for i = 1, count do body:add(blocks[i]) end
  if body:is_empty() then return nil end
  local part = doc.body()
  part:add(doc.heading(title), body)
  return part
end

-- Indicator, unit, level and growth rate, a row for every id with a figure.
function prose.table(brief, title, ids)
  local rows = {}
  for _, id in ipairs(ids) do
    local figure = brief:find(id)
    if figure then
      rows[#rows + 1] = {
        figure:name(),
        figure:unit(),
        figure:has_value() and figure or "—",
        figure:change_number() or "—",
      }
    end
  end
  if #rows <= 1 then return nil end -- one figure is said in the text
  return doc.table {
    title = title,
    columns = { "指标", "单位", brief.period, "比上年增长（%）" },
    rows = rows,
    note = "“—”表示来源未给出",
  }
end

-- Aims for the period beside the outcomes; nil when no aim is known.
function prose.outcome_table(brief, title, ids)
  local rows = {}
  for _, id in ipairs(ids) do
    local target = brief:target(id)
    local outcome = brief:find(id)
    if target then
      rows[#rows + 1] = {
        target:name(),
        target:full(),
        outcome and outcome:full() or "—",
        outcome and outcome:against(target) or "—",
      }
    end
  end
  if #rows == 0 then return nil end
  return doc.table {
    title = title,
    columns = { "指标", "目标", "实际", "对比" },
    rows = rows,
    note = "“—”表示尚无可比的实际值",
  }
end

-- Aims for the following period; nil when none is known.
function prose.next_paragraph(brief, ids)
  local found = {}
  for _, id in ipairs(ids) do
    local target = brief:target(id, { period = "next" })
    if target then found[#found + 1] = { target:name(), target } end
  end
  if #found == 0 then return nil end
  return doc.para { brief.next_period, "的预期目标是：", say.join(found, "；"), "。" }
end

-- The note of a chart whose last figure is older than the briefing's period.
function prose.age_note(brief, figures)
  if figures[#figures]:period() == brief.period then return nil end
  return "来源未给出" .. brief.period .. "的数据，图中为最近可得的年份"
end

-- A column or line chart over the years, from two figures on; nil otherwise.
function prose.years(brief, kind, title, id)
  local figures = {}
  for _, figure in ipairs(brief:series(id)) do
    if figure:has_value() then figures[#figures + 1] = figure end
  end
  if #figures <= 1 then return nil end
  return doc.chart { type = kind, title = title, figures = figures, note = prose.age_note(brief, figures) }
end

-- Growth rates of several indicators side by side; nil with fewer than three.
function prose.growth_chart(brief, title, ids)
  local figures = {}
  for _, id in ipairs(ids) do
    local figure = brief:find(id)
    if figure and figure:change_number() then figures[#figures + 1] = figure end
  end
  if #figures <= 2 then return nil end
  return doc.chart { type = "bar", title = title, of = "growth", figures = figures }
end

-- A ranking of the cities; nil with fewer than three. `options` as of brief:peers.
function prose.ranking(brief, title, id, options)
  local peers = brief:peers(id, options or {})
  if #peers <= 2 then return nil end
  return doc.chart { type = "bar", title = title, figures = peers }
end

-- "柳州…，在…个城市中居第…位" for every id that can be compared.
function prose.standings(brief, ids, options)
  local found = {}
  for _, id in ipairs(ids) do
    local figure, standing = brief:find(id, options or {}), brief:standing(id, options or {})
    if figure and standing then found[#found + 1] = { figure:name(), figure, "，", standing } end
  end
  if #found == 0 then return nil end
  return doc.para { "与同类城市相比，", brief.region, say.join(found, "；"), "。" }
end

-- Cities down, indicators across; rows without any figure are left out. nil with fewer than three cities.
function prose.city_table(brief, title, ids, note)
  local columns, cities, rows = { "城市" }, {}, {}
  for _, id in ipairs(ids) do
    columns[#columns + 1] = brief:short_name(id) .. "（" .. brief:unit(id) .. "）"
    for _, peer in ipairs(brief:peers(id)) do
      if not cities[peer:region()] then
        cities[peer:region()] = true
        cities[#cities + 1] = peer:region()
      end
    end
  end
  if #cities <= 2 then return nil end
  for _, city in ipairs(cities) do
    local row = { city == brief.region_short and doc.strong(city) or city }
    for _, id in ipairs(ids) do row[#row + 1] = brief:cell(id, { region = city }) end
    rows[#rows + 1] = row
  end
  return doc.table { title = title, columns = columns, rows = rows, note = note or "“—”表示来源未给出" }
end

return prose
