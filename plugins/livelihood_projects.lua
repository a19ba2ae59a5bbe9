-- 为民办实事: the projects of the year, a row each; the text table of the briefing holds the words, the
-- records hold the figures in them.
local section = {
  id = "livelihood_projects",
  title = "为民办实事项目",
  api = 1,
}

local name = "livelihood_projects"

-- The projects of the region and period at hand.
local function projects_of(brief)
  local found, period = {}, brief:periods(1)[1].id
  for _, project in ipairs(brief:has_rows(name) and brief:rows(name) or {}) do
    if project.region == brief.region_short and project.period == period then found[#found + 1] = project end
  end
  return found
end

function section.write(brief)
  local rows = {}
  for i, project in ipairs(projects_of(brief)) do
    rows[i] = {
      say.number(i),
      { content = project.title, strong = true },
      { content = brief:fill(project.content) },
      project.lead,
      project.partners ~= "" and project.partners or "—",
      say.date(project.deadline),
    }
  end
  if #rows == 0 then return nil end
  local body = doc.body()
  body:add(doc.para { "下表列出各项目的内容、责任分工和完成时间，共", say.number(#rows), "项（", doc.ref("projects"), "）。" })
  body:add(doc.table {
    label = "projects",
    title = brief.region .. "人民政府为民办实事项目",
    columns = {
      "序号", { title = "项目", align = "left", width = "6em" }, { title = "内容", align = "left", width = 4 },
      { title = "牵头单位", align = "left", width = "6em" }, { title = "责任单位", align = "left", width = 5 },
      { title = "完成时间", width = "6em" },
    },
    rows = rows,
    note = "“—”表示没有其他责任单位",
  })
  return body
end

return section
