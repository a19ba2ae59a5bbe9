-- expect: script.failed | __close is not allowed
return { id = "closing", title = "敌", write = function(brief)
  local x <close> = setmetatable({}, { __close = function() while true do end end }) return doc.para('x')
end }
