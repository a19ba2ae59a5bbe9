-- expect: script.time
return { id = "loop_in_metamethod", title = "敌", write = function(brief)
  local t = setmetatable({}, { __index = function(s, k) return s[k .. 'x'] end, __add = function() while true do end end }) return doc.para(t + t)
end }
