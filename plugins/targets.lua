-- 目标与完成: every target for the period beside its outcome, and what can be said of it.
local section = {
  id = "targets",
  title = "目标与完成",
  api = 1,
}

local groups = {
  { verdict = "met", lead = "完成目标的有" },
  { verdict = "missed", lead = "未完成目标的有" },
  { verdict = "unknown", lead = "尚不能判断的有" },
}

-- "增长8.5%" of a rate, the level with its bound of everything else.
local function row(brief, id, verdict)
  local target, outcome = brief:target(id), brief:find(id)
  return { target:name(), target:full(), outcome and outcome:full() or "—", verdict.words }
end

-- A long list is counted, a short one named.
local function summary(brief, lead, list)
  local named = {}
  for i, name in ipairs(list) do
    if i <= #groups * 2 then named[i] = name end
  end
  if #named == #list then return doc.para { brief.period, lead, say.join(named, "、"), "。" } end
  return doc.para { brief.period, lead, say.join(named, "、"), "等", say.number(#list), "项。" }
end

function section.write(brief)
  local rows, names = {}, { met = {}, missed = {}, unknown = {} }
  for _, id in ipairs(brief:with_target()) do
    local verdict = brief:verdict(id)
    rows[#rows + 1] = row(brief, id, verdict)
    local list = names[verdict.verdict]
    list[#list + 1] = brief:name(id)
  end
  if #rows == 0 then return nil end
  local body = doc.body()
  for _, group in ipairs(groups) do
    local list = names[group.verdict]
    if #list > 0 then body:add(summary(brief, group.lead, list)) end
  end
  body:add(doc.table {
    title = brief.region .. "主要目标完成情况",
    columns = { { title = "指标", align = "left" }, "目标", "实际", { title = "判断", align = "left" } },
    rows = rows,
    note = "目标与实际出自不同文件；口径或单位不可比的不作判断",
  })
  return body
end

return section
