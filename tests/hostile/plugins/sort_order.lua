-- expect: script.failed
return { id = "sort_order", title = "敌", write = function(brief)
  local t = {} for i = 1, 1000 do t[i] = i % 7 end table.sort(t, function() return true end) return doc.para(5)
end }
