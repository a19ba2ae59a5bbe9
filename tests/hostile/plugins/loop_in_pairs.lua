-- expect: script.time
return { id = "loop_in_pairs", title = "敌", write = function(brief)
  local t = setmetatable({}, { __pairs = function() return function() return 1, 1 end end }) for _ in pairs(t) do end
end }
