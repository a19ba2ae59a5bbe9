-- expect: script.failed | a table with a metatable
return { id = "table_length", title = "敌", write = function(brief)
  table.insert(setmetatable({}, { __len = function() return 2^53 end }), 1)
end }
