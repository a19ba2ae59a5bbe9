-- expect: script.failed | out of range
return { id = "table_move", title = "敌", write = function(brief)
  table.move({}, 1, 9223372036854775805, 2, {})
end }
