-- 附注: where the figures come from, and what the indicators printed before this section count.
local section = {
  id = "notes",
  title = "附注",
  api = 1,
  options = { definitions = { kind = "boolean", default = true, help = "explain the indicators printed" } },
}

function section.write(brief)
  local sources, ids = brief:sources(), brief:printed()
  if #ids == 0 then return nil end
  local body = doc.body()
  body:add(doc.heading("资料来源"))
  body:add(doc.numbered(sources))
  body:add(doc.heading("口径"))
  body:add(doc.para("部分数据因四舍五入的原因，存在总计与分项合计不等的情况。不同来源口径不同的，分列为不同指标。"))
  local caveats = brief:caveats()
  if #caveats > 0 then body:add(doc.para(caveats)) end
  local terms = {}
  for _, term in ipairs(brief:terms()) do
    terms[#terms + 1] = { doc.strong(term.name), "：", term.definition }
  end
  if #terms > 0 then
    body:add(doc.heading("名词解释"))
    body:add(doc.list(terms))
  end
  local items = {}
  for _, id in ipairs(ids) do
    local meaning = brief:definition(id)
    if meaning ~= "" then items[#items + 1] = { doc.strong(brief:name(id)), "：", meaning } end
  end
  if brief.options.definitions and #items > 0 then
    body:add(doc.heading("指标解释"))
    body:add(doc.list(items))
  end
  return body
end

return section
