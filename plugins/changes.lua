-- 与上一版对照: what differs from the edition before (the briefing's "previous"), in the sections that stand before this one.
local section = {
  id = "changes",
  title = "数据变动",
  api = 1,
}

local kinds = {
  { "turned", "由升转降或由降转升" },
  { "revised", "修订" },
  { "worded", "写法不同" },
  { "new", "新增" },
  { "gone", "未再列出" },
}

function section.write(brief)
  local changes = brief:changes()
  if not changes then return nil end
  local rows = {}
  for _, kind in ipairs(kinds) do
    local found = {}
    for _, one in ipairs(changes) do
      if one.change == kind[1] then
        found[#found + 1] = {
          one.name,
          one.region .. one.period,
          one.before or doc.missing("inapplicable"),
          one.after or doc.missing("inapplicable"),
        }
      end
    end
    if #found > 0 then
      rows[#rows + 1] = { group = kind[2] }
      for _, row in ipairs(found) do rows[#rows + 1] = row end
    end
  end
  if #rows == 0 then return doc.para("与上一版相比，各章所列数据没有变动。") end
  return doc.table {
    title = "与上一版不同的数据",
    columns = { "指标", "地区与时期", "上一版", "本版" },
    rows = rows,
  }
end

return section
